using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Desk;

/// <summary>What lies on an agent's desk.</summary>
public sealed class DeskQueues(Store store)
{
    private const int MostWaiting = 200;

    public IQueryable<Incident> Mine(Actor by) => Open(by, by.Person is { } person ? new Id<Person>(person) : null);

    public IQueryable<Incident> OfMyTeams(Actor by)
    {
        List<Id<Team>?> teams = [.. by.Teams.Select(team => (Id<Team>?)new Id<Team>(team))];
        return Visible(by).Open.Where(incident => teams.Contains(incident.Team));
    }

    public IQueryable<Incident> Unassigned(Actor by) => Visible(by).Open.Where(incident => incident.Assignee == null);

    /// <summary>Where somebody waits for the actor: questions asked of the actor, and requesters who had the last word on the actor's incidents.</summary>
    public async Task<IReadOnlyList<Incident>> WaitingOn(Actor by, CancellationToken stop)
    {
        if (by.Person is not { } person)
            return [];
        var me = new Id<Person>(person);
        var asked = await Visible(by).Where(incident => incident.Requester == me && incident.State == IncidentLife.Pending && incident.PendingReason == PendingReason.Requester)
            .LongestWaitingFirst.Take(MostWaiting).ToListAsync(stop);
        var mine = await Mine(by).LongestWaitingFirst.Take(MostWaiting).ToListAsync(stop);
        var ids = mine.Select(incident => incident.Id.Value).ToArray();
        var spoken = await store.Comments.Where(comment => EF.Parameter(ids).Contains(comment.Record) && !comment.Internal)
            .GroupBy(comment => new { comment.Record, comment.Author }).Select(said => new { said.Key.Record, said.Key.Author, Last = said.Max(comment => comment.At) }).ToListAsync(stop);
        var last = spoken.GroupBy(said => said.Record).ToDictionary(said => said.Key, said => said.MaxBy(each => each.Last)!.Author);
        return [.. asked.Concat(mine.Where(incident => incident.Requester is { } requester && requester != me
            && last.TryGetValue(incident.Id.Value, out var author) && author == requester.Value)).DistinctBy(incident => incident.Id)];
    }

    private IQueryable<Incident> Open(Actor by, Id<Person>? assignee) => Visible(by).Open.Where(incident => incident.Assignee == assignee && assignee != null);

    private IQueryable<Incident> Visible(Actor by) => IncidentKind.Kind.VisibleTo(by, store.Incidents.AsNoTracking());
}
