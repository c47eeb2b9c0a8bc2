using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.EventIntake;

/// <summary>Sends what was kept through the pipeline, in its order. What is written and what is taken out of the inbox is one transaction: nothing is lost, and nothing done twice.</summary>
internal sealed class WorkOffArrivals(Inbox inbox, ArrivalRows rows, AlertWriter writer, ILogger<WorkOffArrivals> log) : BackgroundService
{
    private const int MostFailures = 5;

    /// <summary>While more keeps coming, what came waits so long: many repeats are then counted in one go, and a crowd of senders is answered first.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);

    /// <summary>When nothing came for so long, the crowd is over.</summary>
    private static readonly TimeSpan Lull = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private int failures;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        inbox.Note(await rows.Left(cancellationToken));
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isBehind = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            var news = inbox.News;
            if (inbox.IsEmpty)
            {
                await news.WaitAsync(stoppingToken);
                continue;
            }

            if (!isBehind)
                await Gather(stoppingToken);
            isBehind = await WorkOffSome(stoppingToken);
        }
    }

    private async Task Gather(CancellationToken stop)
    {
        var begun = TimeProvider.System.GetTimestamp();
        for (var before = -1L; inbox.Came != before && !inbox.IsAwaited && TimeProvider.System.GetElapsedTime(begun) < Gathering;)
        {
            before = inbox.Came;
            await Task.Delay(Lull, stop);
        }
    }

    /// <returns>Whether more waits than could be worked off together.</returns>
    private async Task<bool> WorkOffSome(CancellationToken stop)
    {
        try
        {
            var (some, andMore) = await rows.Next(stop);
            await WorkOff(some, stop);
            return andMore;
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError(fault, "Arrivals of events cannot be worked off now; they are kept");
            await Task.Delay(Pause, stop);
            return false;
        }
    }

    private async Task WorkOff(IReadOnlyList<ArrivalRows.Row> some, CancellationToken stop)
    {
        try
        {
            if (some.Count > 0)
                await writer.Write((batch, services) => Fill(batch, services.GetRequiredService<Store>(), some, stop), stop);
            failures = 0;
        }
        catch (Exception fault) when (some.Count > 1 && !stop.IsCancellationRequested)
        {
            log.LogWarning(fault, "{Count} arrivals of events failed together; each is tried alone", some.Count);
            foreach (var row in some)
                await WorkOff([row], stop);
            return;
        }
        catch (Exception fault) when (++failures >= MostFailures && !stop.IsCancellationRequested)
        {
            log.LogError(fault, "Arrival {Number} of {Count} events fails again and again; it is set aside until the house opens next", some[0].Number, some[0].Content.Events);
            await rows.SetAside(some[0], stop);
            failures = 0;
        }

        inbox.Strike([.. some.Select(row => row.Content)]);
    }

    private static async Task Fill(AlertBatch batch, Store store, IReadOnlyList<ArrivalRows.Row> some, CancellationToken stop)
    {
        foreach (var (at, heard, sent) in some.Select(row => row.Content))
        {
            await batch.Hear(heard, at, stop);
            await batch.Take([.. sent.SelectMany(lot => lot.Events)], stop);
        }

        ArrivalRows.Remove(store, some);
    }
}
