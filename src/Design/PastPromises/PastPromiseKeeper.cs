using Microsoft.EntityFrameworkCore;
using Tandem.Design.OpenClocks;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.PastPromises;

/// <summary>Keeps the rows of promises that were kept or broken in step with the clocks. Saved by whoever asks.</summary>
public sealed class PastPromiseKeeper(Store store)
{
    /// <param name="because">What changed after the fact, for each record of which another verdict is to be told; null: nothing did.</param>
    internal async Task Keep(RecordKind kind, IReadOnlyList<RecordClocks> records, Func<Guid, Correction?>? because, CancellationToken stop)
    {
        var ids = records.Select(each => each.Record).ToArray();
        var rows = (await store.PastPromises.Where(row => EF.Parameter(ids).Contains(row.Record)).ToListAsync(stop)).ToLookup(row => row.Record);
        // Of a record that is no more nothing is counted.
        var there = records.Any(each => each.Judged.Any()) ? await kind.Shelf.Serials(store, ids, stop) : [];
        foreach (var each in records)
        {
            var left = rows[each.Record].ToList();
            foreach (var (policy, clock) in each.Judged.Where(_ => there.ContainsKey(each.Record)))
            {
                var row = left.Find(row => row.Policy == policy.Id && row.Run == clock.Run);
                if (row is null)
                    store.Add(row = new() { Kind = kind.Name, Record = each.Record, Policy = policy.Id, Run = clock.Run });
                else if (left.Remove(row) && row.Kept == clock.Breached && !clock.IsOpen && because?.Invoke(each.Record) is { Always: true } cause)
                    store.Announce(new ServiceLevelRecomputed(kind.Name, each.Record, policy.Id, policy.Name, clock.Run, row.DueAt, OpenClock.Moment(clock.DueAt), cause.Fact, cause.Entry), Consequences.FollowerOf(cause.Position));
                row.Follow(clock, each.Of("organisation"), each.Of("team"), each.Of("service"));
            }

            store.RemoveRange(left);
        }
    }
}
