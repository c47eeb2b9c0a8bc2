using Tandem.Design.ServiceLevels;
using Tandem.Kernel;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.OpenClocks;

/// <summary>When a promise, a calendar or somebody's working hours change, every clock they touch is computed anew by one job.</summary>
public sealed class OnAnythingHappened(Store store, PoliciesInForce policies, RecordKinds kinds, JobSchedule jobs, TimeProvider clock) : IListener<AnythingHappened>
{
    /// <summary>Whether a fact may change how clocks count.</summary>
    public static bool Concerns(RecordedFact fact) =>
        fact.Kind == ServiceLevelPolicy.Kind.Name || fact.Kind == "calendar"
        || (fact.Kind == "service" && (fact.Changed("team") || fact.Changed("calendar")))
        || ((fact.Kind is "team" or "person") && (fact.Changed("hours") || fact.Changed("zone") || fact.Changed("calendar") || fact.Changed("organisation")))
        || (fact.Kind == "organisation" && fact.Changed("calendar"));

    public async Task Hear(AnythingHappened fact, RecordedFact recorded, CancellationToken stop)
    {
        policies.Forget();
        var number = kinds.Named(recorded.Kind) is { } kind && (await kind.Shelf.Serials(store, [recorded.Record], stop)).TryGetValue(recorded.Record, out var serial) ? kind.NumberOf(serial) : "";
        while (!await Order(recorded, number, stop))
            store.ChangeTracker.Clear();
    }

    /// <summary>Whether what has ended may be judged otherwise: not where nobody's own time counts but that of a calendar.</summary>
    private static bool TouchesThePast(RecordedFact fact, IReadOnlyList<PolicyInForce> held) =>
        fact.Kind == ServiceLevelPolicy.Kind.Name || fact.Kind == "calendar"
        || held.Any(policy => policy.Definition.Versions.Any(version => version.Counts is not { Whose: Whose.Fixed, ZoneOf: Whose.Fixed }));

    /// <returns>False when the job that waited already was begun at this moment: then it is ordered again.</returns>
    private async Task<bool> Order(RecordedFact recorded, string number, CancellationToken stop)
    {
        foreach (var promised in kinds.All.Where(each => each.Life is not null))
        {
            if (await policies.For(promised.Name, stop) is not { Count: > 0 } held)
                continue;
            var order = new RecomputeClocks.Order(promised.Name, recorded.Name, recorded.Entry, recorded.Position!.Value, number);
            await jobs.Add(order, clock.GetUtcNow(), $"recompute clocks of {promised.Name}", stop);
            if (TouchesThePast(recorded, held))
                await jobs.Add(order with { Ended = true }, clock.GetUtcNow(), $"judge what has ended of {promised.Name}", stop);
        }

        try
        {
            await store.SaveChangesAsync(stop);
            return true;
        }
        catch (Stale)
        {
            return false;
        }
    }
}
