using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tandem.Kernel;
using Tandem.Operation.EventPipeline;

namespace Tandem.Operation.EventIntake;

/// <summary>
/// The one way in for events. Whoever brings some waits until they are on the disk; meanwhile others gather, and one writer takes all who wait into one
/// transaction. So the more come, the more share the wait for the disk.
/// </summary>
public sealed class Intake(IServiceScopeFactory scopes, LiveAlerts live, IServiceProvider services, ILogger<Intake> log) : BackgroundService
{
    /// <summary>Events of one transaction; who brings more at once is not split.</summary>
    private const int MostTogether = 2_000;

    /// <summary>Deliveries that may wait; further senders are held back until there is room.</summary>
    private const int MostWaiting = 20_000;

    private const int MostTries = 8;

    private readonly Channel<Delivery> waiting = Channel.CreateBounded<Delivery>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Gatherings gatherings = services.GetRequiredService<Gatherings>();

    /// <summary>Takes events in; once it returns, none of them can be lost.</summary>
    public Task Take(IReadOnlyList<ReceivedEvent> events, CancellationToken stop) => events.Count == 0 ? Task.CompletedTask : Wait(new Delivery(events), stop);

    /// <summary>Takes events in a house that serves nobody yet, where no writer waits.</summary>
    public Task TakeAtOnce(IReadOnlyList<ReceivedEvent> events, CancellationToken stop) => WriteOnce(events, sweeps: false, stop);

    /// <summary>Ends alerts whose time is over, and lets silences and planned work that began or ended have their effect.</summary>
    public Task Sweep(CancellationToken stop) => Wait(new Delivery([], Sweeps: true), stop);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            var (together, events) = (new List<Delivery>(), 0);
            while (events < MostTogether && waiting.Reader.TryRead(out var delivery))
            {
                together.Add(delivery);
                events += Math.Max(1, delivery.Events.Count);
            }

            await Write(together, stoppingToken);
        }
    }

    private async Task Wait(Delivery delivery, CancellationToken stop)
    {
        await waiting.Writer.WriteAsync(delivery, stop);
        await delivery.Written.WaitAsync(stop);
    }

    private async Task Write(List<Delivery> together, CancellationToken stop)
    {
        try
        {
            await WriteOnce([.. together.SelectMany(delivery => delivery.Events)], together.Exists(delivery => delivery.Sweeps), stop);
            foreach (var delivery in together)
                delivery.Succeed();
        }
        catch (Exception fault) when (stop.IsCancellationRequested)
        {
            // The house closes: whoever waits is told, and sends again when it is open.
            foreach (var delivery in together)
                delivery.Fail(fault);
        }
        catch (Exception fault) when (together.Count > 1)
        {
            log.LogWarning(fault, "{Count} deliveries of events failed together; each is tried alone", together.Count);
            foreach (var delivery in together)
                await Write([delivery], stop);
        }
        catch (Exception fault)
        {
            log.LogError(fault, "A delivery of {Count} events failed", together[0].Events.Count);
            together[0].Fail(fault);
        }
    }

    private async Task WriteOnce(IReadOnlyList<ReceivedEvent> events, bool sweeps, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var lost = await Attempt(events, sweeps, stop);
                if (lost.Count == 0)
                    return;
                // All the others are written; these were resolved by somebody a moment before.
                (events, sweeps) = ([.. events.Where(each => lost.Contains(each.Key))], false);
                live.Forget();
            }
            catch (Stale) when (attempt < MostTries)
            {
                Forget();
            }
            catch
            {
                Forget();
                throw;
            }
        }
    }

    private async Task<IReadOnlySet<string>> Attempt(IReadOnlyList<ReceivedEvent> events, bool sweeps, CancellationToken stop)
    {
        await live.Renew(stop);
        await using var scope = scopes.CreateAsyncScope();
        var batch = scope.ServiceProvider.GetRequiredService<AlertBatch>();
        await batch.Take(events, stop);
        if (sweeps)
            await batch.Sweep(stop);
        return await batch.Save(stop);
    }

    private void Forget()
    {
        live.Forget();
        gatherings.Forget();
    }
}
