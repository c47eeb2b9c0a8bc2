using Tandem.Design.Replays;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;

namespace Tandem.Design.Attainment;

/// <summary>Says how what was promised was kept over a period: computed from the journal, so it is right after every correction.</summary>
public sealed class ReadAttainment(ReadPenalties read, Replay replay, PoliciesInForce policies, RecordKinds kinds, TimeProvider clock)
{
    /// <summary>The lines of the report.</summary>
    /// <param name="kind">The kind of record; those of its records that began within the period and that the actor may read are looked at.</param>
    /// <param name="only">The policies that are looked at; null: all of them.</param>
    /// <exception cref="Refused">There is no such kind.</exception>
    public async Task<IReadOnlyList<Attained>> Of(string kind, ReportPeriod period, Actor by, CancellationToken stop, IReadOnlySet<Guid>? only = null)
    {
        var penalties = await read.Each(stop);
        var seen = await See(kind, period, by, (promised, places, now) => new AttainmentObserver(promised, places, penalties, now), only, stop);
        var whole = new Dictionary<Cell, Tally>();
        foreach (var (cell, tally) in seen.SelectMany(part => part.All))
        {
            if (!whole.TryAdd(cell, tally))
                whole[cell].Add(tally);
        }

        return [.. whole.Select(each => each.Value.Of(each.Key)).OrderBy(each => each.By, StringComparer.Ordinal).ThenBy(each => each.Key, StringComparer.Ordinal)];
    }

    /// <summary>The broken promises behind a line of the report, the latest first.</summary>
    /// <param name="kind">As for the report itself.</param>
    /// <param name="cell">The line; null: all of them.</param>
    /// <exception cref="Refused">There is no such kind.</exception>
    public async Task<IReadOnlyList<Breach>> Breaches(string kind, ReportPeriod period, Cell? cell, Actor by, CancellationToken stop) =>
        [.. (await See(kind, period, by, (promised, places, now) => new BreachObserver(promised, places, cell, now), null, stop)).SelectMany(part => part.Found).OrderByDescending(each => each.StartedAt).ThenBy(each => each.Record)];

    private async Task<IReadOnlyList<TObserver>> See<TObserver>(
        string kind, ReportPeriod period, Actor by, Func<IReadOnlyList<PolicyInForce>, IReadOnlyList<(string, int)>, long, TObserver> watch, IReadOnlySet<Guid>? only, CancellationToken stop) where TObserver : JudgingObserver
    {
        if (kinds.Named(kind) is not { Life: not null } known)
            throw new Refused($"\"{kind}\" is no kind of record that has a life.", "kind");
        by.Demand(known.ReadRight);
        by.Demand(ServiceLevelPolicy.Kind.ReadRight);
        var promised = await policies.For(kind, stop);
        if (only is not null)
            promised = [.. promised.Where(policy => only.Contains(policy.Id))];
        if (promised.Count == 0)
            return [];
        var watched = promised[0].Plan.Fields;
        List<(string, int)> places = [.. PoliciesInForce.Counted.Where(name => known.Field(name) is not null).Select(name => (name, watched.PlaceOf(name)))];
        var now = clock.GetUtcNow().UtcTicks;
        return await replay.Run(known, period.From, period.To, watched, by, () => watch(promised, places, now), null, stop);
    }
}
