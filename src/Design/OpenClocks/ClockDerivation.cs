using Tandem.Design.PastPromises;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.OpenClocks;

/// <summary>Keeps the open clocks, and what was kept or broken, in step with the journal.</summary>
public sealed class ClockDerivation(Store store, ClockKeeper keeper, PoliciesInForce policies, RecordKinds kinds) : IDerivation
{
    /// <summary>As <c>tandem rebuild</c> names it.</summary>
    public const string Name = "clocks";

    /// <summary>A fact that was learnt so much later than it happened changes the past.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(5);

    public async Task Clear(CancellationToken stop)
    {
        await store.Empty<OpenClock>(stop);
        await store.Empty<PastPromise>(stop);
    }

    public async Task Follow(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        foreach (var group in facts.GroupBy(fact => fact.Kind))
        {
            if (kinds.Named(group.Key) is not { Life: not null } kind)
                continue;
            var restarts = (await policies.For(kind.Name, stop)).SelectMany(policy => policy.Plan.Versions).SelectMany(version => version.RestartsOn).ToHashSet();
            var moving = group.Where(fact => fact.Changes != "{}" || restarts.Contains(fact.Name) || IUsedShare.Names.Contains(fact.Name))
                .GroupBy(fact => fact.Record).ToDictionary(record => record.Key, record => record.Last());
            if (moving.Count > 0)
                await keeper.Keep(kind, moving.Keys, record => CorrectionBy(moving[record]), stop);
        }
    }

    private static Correction CorrectionBy(RecordedFact fact) => new(fact.Name, fact.Entry, fact.Position!.Value, fact.RecordedAt - fact.At > Late);
}
