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
    public async Task<IReadOnlyList<ClockView>> Of(RecordKind kind, IRecord record, DateTimeOffset? at, Actor by, CancellationToken stop)
    {
        var promised = await policies.For(kind.Name, stop);
        if (!kind.IsWorkedBy(by, record))
            promised = [.. promised.Where(policy => policy.Type == PolicyType.Sla)];
        if (promised.Count == 0 || (await histories.Of(kind, [record.Key], promised[0].Plan.Fields, stop)).GetValueOrDefault(record.Key) is not { } past)
            return [];
        var moment = (at ?? clock.GetUtcNow()).UtcTicks;
        var clocks = promised.SelectMany(policy => ClockFunction.Of(policy.Plan, past.History, moment).Select(each => (policy, each))).ToList();
        var facts = await FactsOf(clocks.SelectMany(pair => pair.each.Spans), stop);
        return [.. clocks.Select(pair => new ClockView(pair.policy, pair.each, facts))
            .OrderByDescending(view => view.Clock.IsOpen).ThenBy(view => view.DueAt ?? DateTimeOffset.MaxValue).ThenBy(view => view.Policy.Number).ThenBy(view => view.Clock.Run)];
    }

    private async Task<IReadOnlyDictionary<long, SpanFact>> FactsOf(IEnumerable<ClockSpan> spans, CancellationToken stop)
    {
        var entries = spans.SelectMany(span => new[] { span.OpenedBy, span.ClosedBy ?? span.OpenedBy }).Distinct().ToArray();
        return await store.Facts.Where(fact => EF.Parameter(entries).Contains(fact.Entry))
            .ToDictionaryAsync(fact => fact.Entry, fact => new SpanFact(fact.Name, fact.ActorName, fact.At), stop);
    }
}
