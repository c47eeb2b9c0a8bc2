using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tandem.Kernel;
using Tandem.Kernel.Repetition;
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
    /// <param name="mark">By what the request is known again, so that it is carried out once; null: each time anew.</param>
    /// <exception cref="Refused">The mark's key was used for another request.</exception>
    public Task Take(IReadOnlyList<ReceivedEvent> events, RequestMark? mark, CancellationToken stop) => events.Count == 0 ? Task.CompletedTask : Wait(new Delivery(events, mark), stop);

    /// <summary>Takes events in a house that serves nobody yet, where no writer waits.</summary>
    public Task TakeAtOnce(IReadOnlyList<ReceivedEvent> events, CancellationToken stop) => WriteOnce([new(events)], stop);

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
            await WriteOnce(together, stop);
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

    private async Task WriteOnce(IReadOnlyList<Delivery> deliveries, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var (events, lost) = await Attempt(deliveries, stop);
                if (lost.Count == 0)
                    return;
                // All the others are written; these were resolved by somebody a moment before.
                deliveries = [new([.. events.Where(each => lost.Contains(each.Key))])];
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

    private async Task<(IReadOnlyList<ReceivedEvent> Events, IReadOnlySet<string> Lost)> Attempt(IReadOnlyList<Delivery> deliveries, CancellationToken stop)
    {
        await live.Renew(stop);
        await using var scope = scopes.CreateAsyncScope();
        var batch = scope.ServiceProvider.GetRequiredService<AlertBatch>();
        var events = await New(deliveries, scope.ServiceProvider.GetRequiredService<RequestMarks>(), stop);
        await batch.Take(events, stop);
        if (deliveries.Any(delivery => delivery.Sweeps))
            await batch.Sweep(stop);
        return (events, await batch.Save(stop));
    }

    /// <summary>The events of all deliveries that were not carried out before.</summary>
    private static async Task<List<ReceivedEvent>> New(IReadOnlyList<Delivery> deliveries, RequestMarks marks, CancellationToken stop)
    {
        var events = new List<ReceivedEvent>(deliveries.Sum(delivery => delivery.Events.Count));
        if (deliveries.Any(delivery => delivery.Mark is not null))
            await marks.Learn(deliveries.Select(delivery => delivery.Mark).OfType<RequestMark>(), stop);
        foreach (var delivery in deliveries)
        {
            try
            {
                if (delivery.Mark is not { } mark || marks.Begin(mark))
                    events.AddRange(delivery.Events);
            }
            catch (Refused refused)
            {
                delivery.Fail(refused);
            }
        }

        return events;
    }

    private void Forget()
    {
        live.Forget();
        gatherings.Forget();
    }
}
