using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventPipeline;
using Tandem.Operation.Events;

namespace Tandem.Operation.EventIntake;

/// <summary>The events of one transaction: recognises each, counts what says the same again, and sends what is new through the pipeline.</summary>
internal sealed class AlertBatch(Store store, LiveAlerts live, Pipeline pipeline, EnrichStep enrich, SilenceStep silence, Gatherings gatherings, TimeProvider clock)
{
    /// <summary>What is resolved more often than this within <see cref="LiveAlerts.Memory"/> and comes back is flapping.</summary>
    public const int Returns = 3;

    /// <summary>A flapping alert is over once it was still for so long.</summary>
    private static readonly TimeSpan Stillness = TimeSpan.FromMinutes(10);

    private readonly DateTimeOffset now = Moments.ToMicrosecond(clock.GetUtcNow());
    private readonly Dictionary<Id<Alert>, Alert> tracked = [];
    private readonly RepeatBook repeats = new();

    public async Task Take(IReadOnlyList<ReceivedEvent> events, CancellationToken stop)
    {
        gatherings.Tidy(now);
        await live.Learn([.. events.Where(each => each.Resolved && live.Find(each.Key) is null).Select(each => each.Key)], stop);
        await enrich.Learn(events.Where(each => !each.Resolved && live.Find(each.Key) is null), stop);
        await Track(events.Where(each => each.Resolved).Select(each => live.Find(each.Key)?.Id).OfType<Id<Alert>>(), stop);
        foreach (var received in events)
            await Take(received, stop);
    }

    /// <summary>Counts what was heard again of alerts that were open then; what somebody had resolved before is news.</summary>
    public async Task Hear(IReadOnlyList<ArrivalContent.Again> again, DateTimeOffset at, CancellationToken stop)
    {
        await Track(again.Where(each => !live.Knows(each.Alert)).Select(each => each.Alert), stop);
        foreach (var (id, times, endsAt) in again)
        {
            if (live.Knows(id) || !tracked.TryGetValue(id, out var alert) || alert.Open || alert.IsHeardBeforeItsEnd(at))
                repeats.Add(id, times, at, endsAt);
            else
            {
                for (var time = 0; time < times; time++)
                    await Take(ReceivedEvent.Again(alert, at, endsAt), stop);
            }
        }
    }

    /// <summary>Ends what is over by its time, and rings or keeps quiet what silences and planned work say so of now.</summary>
    public async Task Sweep(CancellationToken stop)
    {
        var all = live.All.ToList();
        await Track(all.Where(each => each.EndsAt <= now).Select(each => each.Id), stop);
        List<Alert> over = [.. all.Where(each => each.EndsAt <= now).Select(each => tracked.GetValueOrDefault(each.Id)).OfType<Alert>().Where(alert => alert is { Open: true } && alert.EndsAt <= now)];
        foreach (var alert in over)
            Resolve(alert, "It was not heard of again in its time.", Actor.System("the time of an alert"));
        if (over.Count > 0)
            store.Alongside((connection, transaction, end) => RepeatWriter.DemandUnheard(connection, transaction, [.. over.Select(alert => alert.Id)], now, end));

        foreach (var each in all.Where(each => !(each.EndsAt <= now)))
            await Weigh(each, stop);
    }

    /// <exception cref="Stale">Somebody changed one of the alerts meanwhile.</exception>
    public async Task Save(CancellationToken stop)
    {
        if (repeats.All.Count > 0)
            store.Alongside((connection, transaction, end) => RepeatWriter.Write(connection, transaction, repeats, end));
        await store.SaveChangesAsync(stop);
    }

    private async Task Take(ReceivedEvent received, CancellationToken stop)
    {
        var known = live.Find(received.Key);
        if (received.Resolved || received.EndsAt <= now)
        {
            if (known is not null)
                await End(received, known, stop);
        }
        else if (known is null)
            await Begin(received, stop);
        else if (received.SaysNothingNewOf(known, now))
            Count(known, now, received.EndsAt);
        else
            await Worsen(received, known, stop);
    }

    private async Task Begin(ReceivedEvent received, CancellationToken stop)
    {
        var isFlapping = live.Returns(received.Key, now) >= Returns;
        var alert = new Alert
        {
            Title = received.Title,
            Name = received.Name,
            Description = received.Description,
            Severity = received.Severity,
            Labels = received.Labels,
            Annotations = received.Annotations,
            Fingerprint = received.Fingerprint,
            Integration = received.From.Integration,
            Source = received.Source,
            Link = received.Link,
            FirstSeenAt = received.At,
            LastSeenAt = now,
            EndsAt = received.EndsAt,
            Repeats = 1,
        };
        alert.BeginLive(received.Key, isFlapping);
        var passage = new Passage(alert, received, now, new Actor(null, received.From.Name) { Cause = "an event", Grants = [Grant.All] });
        passage.Note("Parse", "Read", $"Sent by {received.From.Name}.");
        passage.Note("Recognise", isFlapping ? "Flapping" : "New", isFlapping ? "It came back again and again in a short time." : "No open alert has these labels or this key.");
        store.Add(alert);
        store.Announce(new AlertFired(alert.Id, alert.Title, alert.Severity), passage.By);
        await pipeline.Run(passage, stop);
        tracked[alert.Id] = alert;
        live.Put(LiveAlert.Of(alert));
    }

    private async Task End(ReceivedEvent received, LiveAlert known, CancellationToken stop)
    {
        if (known.State == AlertLife.Flapping)
        {
            Count(known, now, now + Stillness);
            return;
        }

        if (await Find(known.Id, stop) is { Open: true } alert)
            Resolve(alert, $"{received.From.Name} says so.", new Actor(null, received.From.Name) { Cause = "an event" });
    }

    private async Task Worsen(ReceivedEvent received, LiveAlert known, CancellationToken stop)
    {
        if (await Find(known.Id, stop) is not { Open: true } alert)
            // Another node ended it a moment ago: what is said now is news.
            throw new Stale();
        var by = new Actor(null, received.From.Name) { Cause = "an event", Grants = [Grant.All] };
        var before = alert.Severity;
        alert.Severity = received.Severity;
        store.Announce(new AlertWorsened(alert.Id, before, alert.Severity), by);
        if (alert.State == AlertLife.Firing)
            await pipeline.GoOn(new Passage(alert, received, now, by), stop);
        live.Put(LiveAlert.Of(alert));
        Count(live.Find(known.Key)!, now, received.EndsAt);
    }

    private void Count(LiveAlert known, DateTimeOffset at, DateTimeOffset? endsAt)
    {
        if (tracked.TryGetValue(known.Id, out var fresh) && store.Entry(fresh).State == EntityState.Added)
            (fresh.Repeats, fresh.LastSeenAt, fresh.EndsAt) = (fresh.Repeats + 1, at, endsAt);
        else
            repeats.Add(known.Id, 1, at, endsAt);
        live.Heard(known, at, endsAt);
    }

    private async Task Weigh(LiveAlert each, CancellationToken stop)
    {
        if (each.State != AlertLife.Firing && each.SuppressedBy != SuppressionCause.QuietTime)
            return;
        var why = await silence.Why(each, stop);
        if ((why is not null) == (each.State == AlertLife.Suppressed) || await Find(each.Id, stop) is not { Open: true } alert)
            return;
        var by = Actor.System("silences and planned work");
        var passage = new Passage(alert, null, now, by);
        if (why is not null)
        {
            alert.Suppress(SuppressionCause.QuietTime);
            store.Announce(new AlertSuppressed(alert.Id, SuppressionCause.QuietTime, why), by);
            passage.Note("Silence", "Kept quiet", why);
        }
        else
        {
            alert.Ring();
            store.Announce(new AlertGivenBack(alert.Id, "What kept it quiet is over."), by);
            passage.Note("Silence", "Rings", "What kept it quiet is over.");
            if (alert.Incident is null)
                await pipeline.GoOn(passage, stop);
        }

        live.Put(LiveAlert.Of(alert));
    }

    private void Resolve(Alert alert, string reason, Actor by)
    {
        alert.Resolve(now);
        store.Announce(new AlertResolved(alert.Id, reason), by);
        live.Remove(alert.Id, now);
    }

    private async Task<Alert?> Find(Id<Alert> id, CancellationToken stop)
    {
        if (!tracked.ContainsKey(id))
            await Track([id], stop);
        return tracked.GetValueOrDefault(id);
    }

    private async Task Track(IEnumerable<Id<Alert>> ids, CancellationToken stop)
    {
        foreach (var some in ids.Distinct().Where(id => !tracked.ContainsKey(id)).Chunk(500))
        {
            foreach (var alert in await store.Alerts.Where(alert => EF.Parameter(some).Contains(alert.Id)).ToListAsync(stop))
                tracked[alert.Id] = alert;
        }
    }
}
