using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Silences;

namespace Tandem.Operation.EventRules;

/// <summary>Writes down a rule for alerts; it does nothing until it is switched on.</summary>
public sealed class AddEventRule(Store store) : IFeature<AddEventRule.Request, EventRule>
{
    public sealed record Request(
        string? Name = null,
        int? Order = null,
        IReadOnlyList<Matcher>? Matchers = null,
        EventOutcome? Outcome = null,
        IReadOnlyList<string>? GroupBy = null,
        int? Minutes = null);

    public async Task<EventRule> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var rule = new EventRule
        {
            Name = EventRuleChecks.Name(request.Name),
            Order = request.Order ?? (await store.Set<EventRule>().MaxAsync(other => (int?)other.Order, stop) ?? 0) + 10,
            Matchers = EventRuleChecks.Matchers(request.Matchers),
            Outcome = request.Outcome ?? EventOutcome.OpenIncident,
            GroupBy = EventRuleChecks.GroupBy(request.GroupBy ?? ["alertname", "service"]),
            Minutes = EventRuleChecks.Minutes(request.Minutes),
        };
        store.Add(rule);
        store.Announce(new EventRuleAdded(rule.Id), by);
        await store.SaveChangesAsync(stop);
        return rule;
    }
}
