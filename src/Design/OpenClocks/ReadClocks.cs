using Microsoft.EntityFrameworkCore;
using Tandem.Design.Clocks;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.OpenClocks;

/// <summary>Computes a record's clocks for whoever looks at it.</summary>
public sealed class ReadClocks(Store store, PoliciesInForce policies, Histories histories, TimeProvider clock)
{
    /// <summary>Its clocks at a moment, open ones that are due first in front. Who only asked for the record sees what was promised to customers.</summary>
    /// <param name="at">Null: now.</param>
    public async Task<IReadOnlyList<ClockView>> Of(RecordKind kind, IRecord record, DateTimeOffset? at, Actor by, CancellationToken stop) =>
        (await All(kind, record, at, by, stop)).Clocks;

    /// <summary>The same, with the promises that do not hold for it and why; of those only who works on the record hears.</summary>
    public async Task<RecordPromises> All(RecordKind kind, IRecord record, DateTimeOffset? at, Actor by, CancellationToken stop)
    {
        var promised = await policies.For(kind.Name, stop);
        var works = kind.IsWorkedBy(by, record);
        if (!works)
            promised = [.. promised.Where(policy => policy.Type == PolicyType.Sla)];
        if (promised.Count == 0 || (await histories.Of(kind, [record.Key], promised[0].Plan.Fields, stop)).GetValueOrDefault(record.Key) is not { } past)
            return RecordPromises.None;
        var moment = (at ?? clock.GetUtcNow()).UtcTicks;
        var clocks = promised.SelectMany(policy => ClockFunction.Of(policy.Plan, past.History, moment).Select(each => (policy, each))).ToList();
        var facts = await FactsOf(clocks.SelectMany(pair => pair.each.Spans), stop);
        return new(
            [.. clocks.Select(pair => new ClockView(pair.policy, pair.each, facts))
                .OrderByDescending(view => view.Clock.IsOpen).ThenBy(view => view.DueAt ?? DateTimeOffset.MaxValue).ThenBy(view => view.Policy.Number).ThenBy(view => view.Clock.Run)],
            works ? Others(promised.Where(policy => policy.Plan.Until > moment && clocks.All(pair => pair.policy != policy)), past.History, moment) : []);
    }

    /// <summary>The facts that opened and closed these spans, by their place in the journal.</summary>
    public async Task<IReadOnlyDictionary<long, SpanFact>> FactsOf(IEnumerable<ClockSpan> spans, CancellationToken stop)
    {
        var entries = spans.SelectMany(span => new[] { span.OpenedBy, span.ClosedBy ?? span.OpenedBy }).Distinct().ToArray();
        return await store.Facts.Where(fact => EF.Parameter(entries).Contains(fact.Entry))
            .ToDictionaryAsync(fact => fact.Entry, fact => new SpanFact(fact.Name, fact.ActorName, fact.At), stop);
    }

    private static IReadOnlyList<(PolicyInForce Policy, WhichAndWhy Why)> Others(IEnumerable<PolicyInForce> without, History history, long now) =>
    [
        .. without.Select(policy => (policy, why: WhichAndWhy.Explain(policy.Plan, history.FieldsAt(policy.Plan.Fields, now), history.LastAt(now))))
            .Where(pair => pair.why.Standing != Standing.Holds),
    ];
}
