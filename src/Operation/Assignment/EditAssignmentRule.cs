using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Assignment;

/// <summary>Changes a rule; one that is switched on acts in the new way at once.</summary>
public sealed class EditAssignmentRule(Store store, ConditionCheck check, RulesInForce rules) : IFeature<EditAssignmentRule.Request>
{
    public sealed record Request(Id<AssignmentRule> Rule, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var rule = await store.Set<AssignmentRule>().SingleAsync(rule => rule.Id == request.Rule, stop);
        var patch = request.Patch;
        patch.Take<string>("name", value => rule.Name = RuleChecks.Name(value));
        patch.Take<int?>("order", value => rule.Order = value ?? 0);
        patch.Take<Id<Team>?>("team", value => rule.Team = value);
        patch.Take<Id<Person>?>("assignee", value => rule.Assignee = value);
        List<Condition>? conditions = null;
        patch.Take<List<Condition>>("conditions", value => conditions = value ?? []);
        if (conditions is not null)
            rule.Conditions = await check.Tidy(conditions, RuleChecks.Fields, by, stop);
        RuleChecks.Demand(rule);
        store.Announce(new AssignmentRuleEdited(rule.Id), by);
        await store.SaveChangesAsync(stop);
        rules.Forget();
    }
}
