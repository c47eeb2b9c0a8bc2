using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Operation.Escalations;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Paging;

/// <summary>The steps of a page: those of its policy, or, where there is none, its team or person, three times every ten minutes.</summary>
/// <param name="Seal">What webhooks of the policy are signed with, sealed.</param>
internal sealed record EscalationPlan(IReadOnlyList<EscalationStep> Steps, int Repeat, string Seal)
{
    private const int UsualWait = 10;
    private const int UsualRepeat = 2;

    public static async Task<EscalationPlan> Of(Store store, Page page, CancellationToken stop)
    {
        if (page.Policy is { } id && await store.EscalationPolicies.AsNoTracking().SingleOrDefaultAsync(policy => policy.Id == id, stop) is { } policy)
            return new(policy.Steps, policy.Repeat, policy.Seal);
        EscalationTarget? target = null;
        if (page.Person is { } one && await store.People.Where(person => person.Id == one).Select(person => (int?)person.Serial).SingleOrDefaultAsync(stop) is { } person)
            target = new(TargetKind.Person, Person.Kind.NumberOf(person));
        else if (page.Team is { } all && await store.Teams.Where(team => team.Id == all).Select(team => (int?)team.Serial).SingleOrDefaultAsync(stop) is { } team)
            target = new(TargetKind.Team, Team.Kind.NumberOf(team));
        return new(target is null ? [] : [new([target], UsualWait)], UsualRepeat, "");
    }
}
