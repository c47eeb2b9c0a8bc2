using Microsoft.EntityFrameworkCore;
using Tandem.Design.Clocks;
using Tandem.Design.OpenClocks;
using Tandem.Design.PastPromises;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Attainment;

/// <summary>Says what broken promises cost: the penalties of underpinning contracts, computed from the journal, so they are right after every correction.</summary>
public sealed class ReadPenalties(Store store, PoliciesInForce policies, Histories histories, TimeProvider clock)
{
    /// <summary>What one breach of each policy costs, by the policy's id; only of those that know a penalty.</summary>
    internal Task<Dictionary<Guid, Money>> Each(CancellationToken stop) =>
        store.Set<ServiceLevelPolicy>().Where(policy => policy.Penalty != null).ToDictionaryAsync(policy => policy.Id.Value, policy => new Money(policy.Currency, policy.Penalty!.Value), stop);

    /// <summary>The penalties of some records, each for one broken clock, and when it was broken.</summary>
    public async Task<ILookup<Guid, OwedPenalty>> Of(RecordKind kind, IReadOnlyCollection<Guid> records, CancellationToken stop)
    {
        var penalties = await Each(stop);
        List<PolicyInForce> costly = penalties.Count == 0 || records.Count == 0 ? [] : [.. (await policies.For(kind.Name, stop)).Where(policy => penalties.ContainsKey(policy.Id))];
        if (costly.Count == 0)
            return Enumerable.Empty<OwedPenalty>().ToLookup(_ => Guid.Empty);
        var now = clock.GetUtcNow().UtcTicks;
        var past = await histories.Of(kind, await Promised(records, [.. costly.Select(policy => policy.Id)], stop), costly[0].Plan.Fields, stop);
        return past.SelectMany(record => costly.SelectMany(policy => ClockFunction.Of(policy.Plan, record.Value.History, now).Where(each => each.Breached).Select(each => (record.Key, Owed: new OwedPenalty(penalties[policy.Id], Day(each.WhenUsed(100) ?? now))))))
            .ToLookup(each => each.Key, each => each.Owed);
    }

    /// <summary>Those that ever had a clock of the policies: of many records few have, and only their histories are worth reading.</summary>
    private async Task<Guid[]> Promised(IReadOnlyCollection<Guid> records, Guid[] costly, CancellationToken stop)
    {
        Guid[] asked = [.. records];
        var ended = await store.PastPromises.Where(promise => EF.Parameter(costly).Contains(promise.Policy)).Select(promise => promise.Record).Among(asked, record => record, stop);
        var open = await store.OpenClocks.Where(clock => EF.Parameter(costly).Contains(clock.Policy)).Select(clock => clock.Record).Among(asked, record => record, stop);
        return [.. ended.Union(open)];
    }

    private static DateOnly Day(long ticks) => DateOnly.FromDateTime(new DateTime(ticks, DateTimeKind.Utc));
}
