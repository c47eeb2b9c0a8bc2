using Microsoft.EntityFrameworkCore;
using Tandem.Design.Clocks;
using Tandem.Design.PastPromises;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.OpenClocks;

/// <summary>Keeps the rows of open clocks, the due moments that records carry for their lists, and what was kept or broken, in step with what the clock function says. Saved by whoever asks.</summary>
public sealed class ClockKeeper(Store store, PoliciesInForce policies, Histories histories, PastPromiseKeeper pastPromises, JobSchedule jobs, TimeProvider clock)
{
    /// <summary>Computes the clocks of these records anew.</summary>
    /// <param name="because">What changed after the fact, for each record of which a moved due moment is to be told; null: nothing did.</param>
    /// <returns>How many due moments moved.</returns>
    public async Task<int> Keep(RecordKind kind, IReadOnlyCollection<Guid> records, Func<Guid, Correction?>? because, CancellationToken stop)
    {
        var promised = await policies.For(kind.Name, stop);
        var ids = records as Guid[] ?? [.. records];
        var rows = await store.OpenClocks.Where(row => EF.Parameter(ids).Contains(row.Record)).ToListAsync(stop);
        if (promised.Count == 0 && rows.Count == 0)
            return 0;
        var all = await Compute(kind, promised, ids, stop);
        var byRecord = rows.ToLookup(row => row.Record);
        var (moved, earliest, due) = (0, DateTimeOffset.MaxValue, new Dictionary<Guid, DateTimeOffset?>());
        foreach (var clocks in all)
        {
            var (record, past) = (clocks.Record, clocks.Past);
            var left = byRecord[record].ToList();
            due[record] = null;
            foreach (var (policy, open) in clocks.Open)
            {
                var known = left.Find(row => row.Policy == policy.Id && row.Run == open.Run);
                if (known is not null)
                    left.Remove(known);
                moved += Tell(kind, record, policy, open, known, because?.Invoke(record)) ? 1 : 0;
                var row = known ?? Add(kind, record, policy, open);
                var next = OpenClock.Moment(past.Waiting(policy.Id, open, policy.SharesOf(open.Version)).Select(share => (long?)share.At).FirstOrDefault());
                row.Follow(open, next);
                earliest = next < earliest ? next.Value : earliest;
                due[record] = row.DueAt is { } at && !(due[record] < at) ? at : due[record];
            }

            store.RemoveRange(left);
        }

        await pastPromises.Keep(kind, all, because, stop);
        await CarryDue(kind, due, stop);
        if (earliest < DateTimeOffset.MaxValue)
            await jobs.Hasten(new SoundDueClocks.Order(), earliest, SoundDueClocks.Key, stop);
        return moved;
    }

    private async Task<IReadOnlyList<RecordClocks>> Compute(RecordKind kind, IReadOnlyList<PolicyInForce> promised, Guid[] ids, CancellationToken stop)
    {
        var (now, fields) = (clock.GetUtcNow().UtcTicks, promised.Count == 0 ? null : promised[0].Plan.Fields);
        var pasts = fields is null ? [] : await histories.Of(kind, ids, fields, stop);
        return [.. ids.Select(record => (record, Past: pasts.GetValueOrDefault(record) ?? RecordedHistory.Empty))
            .Select(each => new RecordClocks(each.record, each.Past, [.. promised.SelectMany(policy => ClockFunction.Of(policy.Plan, each.Past.History, now).Select(clock => (policy, clock)))], fields, now))];
    }

    private OpenClock Add(RecordKind kind, Guid record, PolicyInForce policy, Clock open)
    {
        var row = new OpenClock { Kind = kind.Name, Record = record, Policy = policy.Id, Run = open.Run };
        store.Add(row);
        return row;
    }

    /// <summary>A due moment that moves because of the ordinary course of things is nobody's news; one that moves because the past was corrected is.</summary>
    private bool Tell(RecordKind kind, Guid record, PolicyInForce policy, Clock open, OpenClock? known, Correction? correction)
    {
        var to = OpenClock.Moment(open.DueAt);
        if (known is null || known.DueAt == to)
            return false;
        if (correction is { } cause && (cause.Always || known.Target != open.Target / TimeSpan.TicksPerSecond))
            store.Announce(new ServiceLevelRecomputed(kind.Name, record, policy.Id, policy.Name, open.Run, known.DueAt, to, cause.Fact, cause.Entry), Consequences.FollowerOf(cause.Position));
        return true;
    }

    private async Task CarryDue(RecordKind kind, Dictionary<Guid, DateTimeOffset?> due, CancellationToken stop)
    {
        if (!kind.Type.IsAssignableTo(typeof(IHasDueMoment)))
            return;
        foreach (var record in await kind.Shelf.Find(store, Reach.Everywhere, due.Keys, stop))
        {
            var carrier = (IHasDueMoment)record;
            if (carrier.DueAt == due[record.Key])
                continue;
            store.Attach(record);
            carrier.DueAt = due[record.Key];
        }
    }
}
