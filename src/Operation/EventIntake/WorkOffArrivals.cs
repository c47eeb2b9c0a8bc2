using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.EventIntake;

/// <summary>Sends what was kept through the pipeline, in its order. What is written and what is taken out of the inbox is one transaction: nothing is lost, and nothing done twice.</summary>
internal sealed class WorkOffArrivals(Inbox inbox, ArrivalRows rows, AlertWriter writer, EarlyEnds early, ILogger<WorkOffArrivals> log) : BackgroundService
{
    private const int MostFailures = 5;

    /// <summary>While more keeps coming, what came waits so long: many repeats are then counted in one go, and a crowd of senders is answered first.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);

    /// <summary>When nothing came for so long, the crowd is over.</summary>
    private static readonly TimeSpan Lull = TimeSpan.FromMilliseconds(20);

    /// <summary>While a crowd goes on sending, so many times as long as working some off took is left to it alone: who waits for an answer comes before what is kept already.</summary>
    private const int Courtesy = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How often it is asked whether another node has worked off what an end waits for.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    private int failures;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        inbox.Note(await rows.Left(cancellationToken));
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var courtesy = Gathering;
        while (!stoppingToken.IsCancellationRequested)
        {
            var news = inbox.News;
            if (inbox.IsEmpty)
            {
                await news.WaitAsync(stoppingToken);
                continue;
            }

            await Gather(courtesy, stoppingToken);
            var (before, begun) = (inbox.Came, TimeProvider.System.GetTimestamp());
            courtesy = !await WorkOffSome(stoppingToken) ? Gathering : inbox.Came == before ? TimeSpan.Zero : Courtesy * TimeProvider.System.GetElapsedTime(begun);
        }
    }

    private async Task Gather(TimeSpan atMost, CancellationToken stop)
    {
        atMost = atMost < Gathering ? atMost : Gathering;
        var begun = TimeProvider.System.GetTimestamp();
        for (var before = -1L; inbox.Came != before && !inbox.IsAwaited && TimeProvider.System.GetElapsedTime(begun) < atMost;)
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
            if (some.Count == 0)
                await inbox.ForgetUnless(async () => (await rows.Next(stop)).Rows.Count > 0);
            var ready = await Ready(some, stop);
            await WorkOff(ready, stop);
            if (ready.Count < some.Count)
                await WaitForOthers(stop);
            return andMore;
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError(fault, "Arrivals of events cannot be worked off now; they are kept");
            await Task.Delay(Pause, stop);
            return false;
        }
    }

    /// <summary>Those before the first that ends what another node took in earlier and has not begun yet.</summary>
    private async Task<IReadOnlyList<ArrivalRows.Row>> Ready(IReadOnlyList<ArrivalRows.Row> some, CancellationToken stop)
    {
        if (some.Count == 0 || !await early.Are(some.SelectMany(EventsOf), some[^1].Number, stop))
            return some;
        var ready = 0;
        while (ready < some.Count && !await early.Are(EventsOf(some[ready]), some[ready].Number, stop))
            ready++;
        return [.. some.Take(ready)];
    }

    /// <summary>A node that died meanwhile keeps nobody waiting for longer than its lease.</summary>
    private async Task WaitForOthers(CancellationToken stop)
    {
        await Task.Delay(Look, stop);
        inbox.Note(await rows.Adopt(stop));
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
            log.LogError(fault, "Arrival {Number} of {Count} events fails again and again; only what is wrong in it is set aside", some[0].Number, some[0].Content.Events);
            await WorkOffByPart(some[0], stop);
            failures = 0;
        }

        inbox.Strike([.. some.Select(row => row.Content)]);
    }

    /// <summary>Tries each part alone; those that fail stay, set aside, and cost the others nothing.</summary>
    private async Task WorkOffByPart(ArrivalRows.Row row, CancellationToken stop)
    {
        var (failed, waiting, failure) = (new List<ArrivalContent>(), new Queue<ArrivalContent>(row.Content.Parts), "");
        while (waiting.TryDequeue(out var part))
        {
            try
            {
                var rest = row with { Content = row.Content.Of([.. failed, .. waiting]) };
                await writer.Write(
                    async (batch, services) =>
                    {
                        await Fill(batch, part, stop);
                        ArrivalRows.Rewrite(services.GetRequiredService<Store>(), rest);
                    },
                    stop);
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                failed.Add(part);
                failure = $"{fault.GetType().Name}: {fault.Message}";
            }
        }

        await rows.SetAside(row with { Content = row.Content.Of(failed) with { Failure = failure } }, stop);
    }

    private static IEnumerable<ReceivedEvent> EventsOf(ArrivalRows.Row row) => row.Content.Sent.SelectMany(lot => lot.Events);

    private static async Task Fill(AlertBatch batch, Store store, IReadOnlyList<ArrivalRows.Row> some, CancellationToken stop)
    {
        foreach (var row in some)
            await Fill(batch, row.Content, stop);
        ArrivalRows.Remove(store, some);
    }

    private static async Task Fill(AlertBatch batch, ArrivalContent content, CancellationToken stop)
    {
        await batch.Hear(content.Heard, content.At, stop);
        await batch.Take([.. content.Sent.SelectMany(lot => lot.Events)], stop);
    }
}
