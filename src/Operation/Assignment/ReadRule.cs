using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Assignment;

/// <summary>A rule that has been read and can be asked.</summary>
public sealed record ReadRule(Id<AssignmentRule> Rule, string Name, int Order, IReadOnlyList<ConditionTest> Tests, Id<Team>? Team, Id<Person>? Assignee)
{
    public bool Suits(Func<RecordField, object?> read, CustomValues custom) => Tests.All(test => test.Holds(read, custom));

    public bool Suits(Incident incident) => Suits(field => field.Read(incident), incident.Custom);

    /// <summary>Reads a rule; one that has lost what it speaks of suits nothing.</summary>
    internal static async Task<ReadRule?> Of(AssignmentRule rule, ConditionCheck check, CancellationToken stop)
    {
        var tests = new List<ConditionTest>();
        try
        {
            foreach (var condition in rule.Conditions)
                tests.Add(await check.Read(condition, RuleChecks.Fields, Actor.System("assignment rules"), stop));
        }
        catch (Refused)
        {
            return null;
        }

        return new(rule.Id, rule.Name, rule.Order, tests, rule.Team, rule.Assignee);
    }
}
