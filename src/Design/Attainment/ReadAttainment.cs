using Microsoft.EntityFrameworkCore;
using Tandem.Design.Replays;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.Attainment;

/// <summary>Says how what was promised was kept over a period: computed from the journal, so it is right after every correction.</summary>
public sealed class ReadAttainment(Store store, Replay replay, PoliciesInForce policies, RecordKinds kinds, TimeProvider clock)
{
    /// <param name="kind">The kind of record; those of its records that began within the period and that the actor may read are looked at.</param>
    /// <exception cref="Refused">There is no such kind.</exception>
    public async Task<IReadOnlyList<Attained>> Of(string kind, DateTimeOffset from, DateTimeOffset to, Actor by, CancellationToken stop)
    {
        if (kinds.Named(kind) is not { Life: not null } known)
            throw new Refused($"\"{kind}\" is no kind of record that has a life.", "kind");
        by.Demand(known.ReadRight);
        by.Demand(ServiceLevelPolicy.Kind.ReadRight);
        var promised = await policies.For(kind, stop);
        if (promised.Count == 0)
            return [];
        var watched = promised[0].Plan.Fields;
        List<(string, int)> places = [.. PoliciesInForce.Counted.Where(name => known.Field(name) is not null).Select(name => (name, watched.PlaceOf(name)))];
        var penalties = await store.Set<ServiceLevelPolicy>().Where(policy => policy.Penalty != null).ToDictionaryAsync(policy => policy.Id.Value, policy => policy.Penalty!.Value, stop);
        var now = clock.GetUtcNow().UtcTicks;
        var seen = await replay.Run(known, from, to, watched, by, () => new AttainmentObserver(promised, places, penalties, now), null, stop);
        return [.. seen.SelectMany(part => part.All).GroupBy(each => each.Cell)
            .Select(cell => new Attained(cell.Key.By, cell.Key.Key, cell.Sum(each => each.Kept), cell.Sum(each => each.Breached), cell.Sum(each => each.Over) / TimeSpan.TicksPerMinute, cell.Sum(each => each.Penalties)))
            .OrderBy(each => each.By, StringComparer.Ordinal).ThenBy(each => each.Key, StringComparer.Ordinal)];
    }
}
