using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Design.Capacity;

/// <summary>Takes in readings of what is in use, one or many. Said again for the same moment, the later word counts; what makes no sense is reported, and the others are taken.</summary>
public sealed class TakeReadings(Store store, MeasureCapacity measure, TimeProvider clock) : IFeature<TakeReadings.Request, ReadingsReceipt>
{
    public sealed record Request(Id<CapacityResource> Resource, IReadOnlyList<ReadingRow> Readings);

    /// <exception cref="Refused">The resource is retired, or there are none or too many readings.</exception>
    public async Task<ReadingsReceipt> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var resource = await store.CapacityResource(request.Resource, stop);
        CapacityRules.DemandInUse(resource);
        if (request.Readings.Count is 0 or > CapacityRules.MostReadings)
            throw new Refused($"Send 1 to {CapacityRules.MostReadings:N0} readings at once.", "readings");
        var (good, rejected) = Sorted(request.Readings);
        var receipt = good.Count == 0 ? new ReadingsReceipt(0, 0, 0, rejected) : await Keep(resource, good, rejected, stop);
        if (receipt.Taken + receipt.Corrected == 0)
            return receipt;
        var (from, to) = (good.Keys.Min(), good.Keys.Max());
        resource.Read(to, good[to]);
        store.Announce(new CapacityReadingsTaken(resource.Id, receipt.Taken + receipt.Corrected, from, to, good[to]), by);
        measure.Threshold(resource);
        await store.SaveChangesAsync(stop);
        await measure.Soon(resource, stop);
        await store.SaveChangesAsync(stop);
        return receipt;
    }

    private (Dictionary<DateTimeOffset, double> Good, List<RejectedReading> Rejected) Sorted(IReadOnlyList<ReadingRow> rows)
    {
        var (good, rejected, latest) = (new Dictionary<DateTimeOffset, double>(), new List<RejectedReading>(), clock.GetUtcNow() + CapacityRules.Ahead);
        for (var row = 0; row < rows.Count; row++)
        {
            if (!Rfc3339.TryRead(rows[row].At, out var at))
                rejected.Add(new(row, "at", "Say when it was read as RFC 3339 writes it, such as 2026-05-03T12:00:00Z."));
            else if (at > latest)
                rejected.Add(new(row, "at", "What lies ahead cannot have been read."));
            else if (rows[row].Value is not (>= 0 and <= CapacityRules.Largest))
                rejected.Add(new(row, "value", "Say how much is in use: a number, 0 or more."));
            else
                good[Moments.ToMicrosecond(at)] = rows[row].Value!.Value;
        }

        return (good, rejected);
    }

    private async Task<ReadingsReceipt> Keep(CapacityResource resource, Dictionary<DateTimeOffset, double> good, List<RejectedReading> rejected, CancellationToken stop)
    {
        var (from, to, taken, corrected) = (good.Keys.Min(), good.Keys.Max(), 0, 0);
        var known = await store.CapacityReadings.Where(row => row.Resource == resource.Id && row.At >= from && row.At <= to).ToDictionaryAsync(row => row.At, stop);
        foreach (var (at, value) in good)
        {
            if (!known.TryGetValue(at, out var reading))
            {
                store.Add(new CapacityReading { Resource = resource.Id, At = at, Value = value });
                taken++;
            }
            else if (reading.Value != value)
            {
                reading.Value = value;
                corrected++;
            }
        }

        return new(taken, corrected, good.Count - taken - corrected, rejected);
    }
}
