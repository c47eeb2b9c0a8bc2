using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Assignment;

/// <summary>Writes down a rule; it does nothing until it is switched on.</summary>
public sealed class AddAssignmentRule(Store store, ConditionCheck check) : IFeature<AddAssignmentRule.Request, AssignmentRule>
{
    public sealed record Request(
        string? Name = null,
        int? Order = null,
        IReadOnlyList<Condition>? Conditions = null,
        Id<Team>? Team = null,
        Id<Person>? Assignee = null);

    /// <exception cref="Refused">Something of it cannot be taken; all of it is named.</exception>
    public async Task<AssignmentRule> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var objections = new Objections();
        var rule = new AssignmentRule
        {
            Name = objections.Hear(() => RuleChecks.Name(request.Name)),
            Order = request.Order ?? (await store.Set<AssignmentRule>().MaxAsync(other => (int?)other.Order, stop) ?? 0) + 10,
            Conditions = await objections.Hear(() => check.Tidy(request.Conditions, RuleChecks.Fields, by, stop)),
            Team = request.Team,
            Assignee = request.Assignee,
        };
        objections.Hear(() => RuleChecks.Demand(rule));
        objections.Demand();
        store.Add(rule);
        store.Announce(new AssignmentRuleAdded(rule.Id), by);
        await store.SaveChangesAsync(stop);
        return rule;
    }
}
