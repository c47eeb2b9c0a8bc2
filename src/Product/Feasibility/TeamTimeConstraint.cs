using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;
using Tandem.Product.Products;

namespace Tandem.Product.Feasibility;

/// <summary>The time of the team, after what operations take of it: is the item done by the day it is needed?</summary>
public sealed class TeamTimeConstraint(Store store) : IConstraint
{
    /// <summary>A team that loses half of its time builds by chance.</summary>
    private const double MostLost = 0.5;

    private readonly Dictionary<Id<Team>, (Team Team, bool Works)> known = [];

    public string Name => "teamTime";

    public bool ByItem => true;

    public Task<Concern> ConcernOf(IReadOnlyList<RecordedFact> facts, CancellationToken stop) => Task.FromResult(
        Concern.Of(facts.Where(fact => fact.Kind == Team.Kind.Name && fact.Name is nameof(TeamJoined) or nameof(TeamLeft) or nameof(TeamDissolved)).Select(fact => (Id<Team>?)new Id<Team>(fact.Record))));

    public async Task<IReadOnlyList<Hindrance>> Check(FeasibilityQuestion question, CancellationToken stop)
    {
        if (question.Team is not { } id)
            return [Hindrance.By(Name, Verdict.AtRisk, "No team builds this product.", "Say on the product which team builds it.", ProductKind.Kind, question.Product.Serial)];
        if (!known.TryGetValue(id, out var found))
            known[id] = found = (await store.Teams.AsNoTracking().SingleAsync(row => row.Id == id, stop), await store.Memberships.AnyAsync(row => row.Team == id, stop));
        var team = found.Team;
        if (team.State == Team.Dissolved || !found.Works)
            return [Hindrance.By(Name, Verdict.NotRealistic, $"{team.Name} has no members any more.", "Give it to a team that has people.", Team.Kind, team.Serial)];
        if (question is not { Due: { } due, Outlook: { } outlook })
            return [];
        var against = new List<Hindrance>();
        if (question.P85 is null && !outlook.Pace.Moves)
            against.Add(Says(team, Verdict.AtRisk, $"{team.Name} finished nothing in the measured weeks: nobody can say when it comes.", "Finish something, so that there is a pace to measure."));
        else if (question.Unknown is { } unknown)
            against.Add(Says(team, Verdict.AtRisk, $"It waits for {unknown}, and nobody can say when that is over.", "Let a team that finishes something build what it waits for, or take the link away."));
        else if (question.P50 is not { } even || even > due)
            against.Add(Says(team, Verdict.NotRealistic, $"It is needed by {due:yyyy-MM-dd}, and done by {Day(question.P50)} at even odds only.", "Put it higher in the order, make it smaller, or let it be needed later."));
        else if (question.P85 is not { } likely || likely > due)
            against.Add(Says(team, Verdict.AtRisk, $"It is needed by {due:yyyy-MM-dd}, and done with 85 in 100 by {Day(question.P85)} only.", "Put it higher in the order, make it smaller, or let it be needed later."));
        if (question.Circle is { } circle)
            against.Add(Says(team, Verdict.AtRisk, $"These wait for each other in a circle, and none of them can begin before the others: {circle}.", "Take one of the links between them away."));
        if (outlook.Recent.Share >= MostLost)
            against.Add(Says(team, Verdict.AtRisk, $"Operations took {Math.Round(outlook.Recent.Share * 100)} % of the time of {team.Name} in the last four weeks ({outlook.Recent.Hours} of {outlook.Recent.Working} hours).", "Mend what interrupts the team most, or give its operations to others for a while."));
        return against;
    }

    private Hindrance Says(Team team, Verdict verdict, string why, string change) => Hindrance.By(Name, verdict, why, change, Team.Kind, team.Serial);

    private static string Day(DateOnly? day) => day is { } known ? known.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "no day in ten years";
}
