using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tandem.Kernel;
using Tandem.Kernel.Repetition;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.EventIntake;

/// <summary>
/// The one way in for events. Whoever brings some waits until they are on the disk; meanwhile others gather, and one writer takes all who wait into one
/// transaction. A few go all the way at once. Where many come, they are kept as they were read, and go the rest of the way behind each other while their senders are answered.
/// </summary>
public sealed class Intake(IServiceProvider services, LiveAlerts live, TimeProvider clock, ILogger<Intake> log) : BackgroundService
{
    /// <summary>Events that one who comes alone may bring to have them taken all the way before the answer.</summary>
    private const int Few = 250;

    /// <summary>Events of one transaction; who brings more at once is not split.</summary>
    private const int MostTogether = 2_000;

    /// <summary>Deliveries that may wait; further senders are held back until there is room.</summary>
    private const int MostWaiting = 20_000;

    private const int MostTries = 8;

    /// <summary>How often it is asked whether other nodes have worked off what came to them.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    private readonly Channel<Delivery> waiting = Channel.CreateBounded<Delivery>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly AlertWriter writer = services.GetRequiredService<AlertWriter>();
    private readonly Inbox inbox = services.GetRequiredService<Inbox>();
    private readonly ArrivalRows rows = services.GetRequiredService<ArrivalRows>();
    private readonly EarlyEnds early = services.GetRequiredService<EarlyEnds>();

    /// <summary>Takes events in; once it returns, none of them can be lost.</summary>
    /// <param name="mark">By what the request is known again, so that it is carried out once; null: each time anew.</param>
    /// <exception cref="Refused">The mark's key was used for another request.</exception>
    public async Task Take(IReadOnlyList<ReceivedEvent> events, RequestMark? mark, CancellationToken stop)
    {
        if (events.Count == 0)
            return;
        var delivery = new Delivery(events, mark);
        await waiting.Writer.WriteAsync(delivery, stop);
        await delivery.Written.WaitAsync(stop);
    }

    /// <summary>Takes events in a house that serves nobody yet, where no writer waits.</summary>
    public Task TakeAtOnce(IReadOnlyList<ReceivedEvent> events, CancellationToken stop) => TakeAllTheWay([new(events, null)], stop);

    /// <summary>Ends alerts whose time is over, and lets silences and planned work that began or ended have their effect; what came before that counts.</summary>
    public async Task Sweep(CancellationToken stop)
    {
        await AllWorkedOff(stop);
        await writer.Write((batch, _) => batch.Sweep(stop), stop);
    }

    /// <summary>Waits for what came to any node before now; what dead nodes left is adopted.</summary>
    private async Task AllWorkedOff(CancellationToken stop)
    {
        for (var last = await rows.Last(stop); ; await Task.Delay(Look, stop))
        {
            inbox.Note(await rows.Adopt(stop));
            await inbox.WorkedOff(Timeout.InfiniteTimeSpan, stop);
            if (!await rows.IsElsewhere(last, stop))
                return;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var keeping = Task.CompletedTask;
        try
        {
            while (await waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                var together = new List<Delivery>();
                if (Gather(together) < Few)
                {
                    // A few wait until those before are on the disk, so that more join them.
                    await keeping;
                    Gather(together);
                }

                if (together is [{ Events.Count: <= Few }] && inbox.IsEmpty)
                {
                    await Answer(together, () => TakeAllTheWayOrKeep(together, stoppingToken), stoppingToken);
                    continue;
                }

                // While those before go to the disk, these are made ready; they are told apart in the order in which they came.
                var ready = MakeReady(together, stoppingToken);
                await ((Task)ready).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await keeping;
                keeping = Answer(together, () => Keep(together, ready, stoppingToken), stoppingToken);
            }
        }
        finally
        {
            await keeping;
        }
    }

    /// <summary>Adds who waits, as far as they go together.</summary>
    /// <returns>How many events they bring.</returns>
    private int Gather(List<Delivery> together)
    {
        var events = together.Sum(delivery => delivery.Events.Count);
        while (events < MostTogether && waiting.Reader.TryRead(out var delivery))
        {
            together.Add(delivery);
            events += delivery.Events.Count;
        }

        return events;
    }

    /// <summary>Writes deliveries and tells their senders what became of it; those that fail together are kept each alone.</summary>
    private async Task Answer(List<Delivery> together, Func<Task> write, CancellationToken stop)
    {
        try
        {
            await write();
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
                await Answer([delivery], () => Keep([delivery], MakeReady([delivery], stop), stop), stop);
        }
        catch (Exception fault)
        {
            log.LogError(fault, "A delivery of {Count} events failed", together[0].Events.Count);
            together[0].Fail(fault);
        }
    }

    /// <summary>What fails on its way is kept: its events are tried again one by one, and a bad one costs the others nothing. So is an end that came too early.</summary>
    private async Task TakeAllTheWayOrKeep(List<Delivery> one, CancellationToken stop)
    {
        try
        {
            if (!await early.Are(one[0].Events, long.MaxValue, stop))
            {
                await TakeAllTheWay(one, stop);
                return;
            }
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogWarning(fault, "A delivery of {Count} events fails; it is kept and tried again", one[0].Events.Count);
        }

        await Keep(one, MakeReady(one, stop), stop);
    }

    private Task TakeAllTheWay(IReadOnlyList<Delivery> deliveries, CancellationToken stop) => writer.Write(
        async (batch, services) => await batch.Take([.. (await New(deliveries, services.GetRequiredService<RequestMarks>(), stop)).SelectMany(delivery => delivery.Events)], stop), stop);

    private async Task Keep(IReadOnlyList<Delivery> deliveries, Task<Keeping> ready, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await (await ready).Save(stop);
                return;
            }
            catch (Stale) when (attempt < MostTries)
            {
                // Another node carried out a request with the same mark at this moment.
                ready = MakeReady(deliveries, stop);
            }
        }
    }

    private async Task<Keeping> MakeReady(IReadOnlyList<Delivery> deliveries, CancellationToken stop)
    {
        await inbox.Room(stop);
        await live.Renew(stop);
        var scope = services.CreateAsyncScope();
        try
        {
            var sorting = new ArrivalSorting(live, inbox, Moments.ToMicrosecond(clock.GetUtcNow()));
            foreach (var delivery in await New(deliveries, scope.ServiceProvider.GetRequiredService<RequestMarks>(), stop))
                sorting.Add(delivery.Events);
            var arrivals = sorting.Arrivals();
            rows.Keep(scope.ServiceProvider.GetRequiredService<Store>(), arrivals);
            inbox.Begin(arrivals);
            return new(scope, arrivals, inbox, live);
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }

    /// <summary>Those that were not carried out before.</summary>
    private static async Task<IReadOnlyList<Delivery>> New(IReadOnlyList<Delivery> deliveries, RequestMarks marks, CancellationToken stop)
    {
        if (deliveries.All(delivery => delivery.Mark is null))
            return deliveries;
        await marks.Learn(deliveries.Select(delivery => delivery.Mark).OfType<RequestMark>(), stop);
        var fresh = new List<Delivery>(deliveries.Count);
        foreach (var delivery in deliveries)
        {
            try
            {
                if (delivery.Mark is not { } mark || marks.Begin(mark))
                    fresh.Add(delivery);
            }
            catch (Refused refused)
            {
                delivery.Fail(refused);
            }
        }

        return fresh;
    }
}
