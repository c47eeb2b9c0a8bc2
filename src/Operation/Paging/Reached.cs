using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Operation.Escalations;
using Tandem.Operation.OnCall;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Paging;

/// <summary>Finds out whom a step calls at a moment.</summary>
public sealed class Reached(Store store, WhoIsOnCall onCall)
{
    /// <returns>Active people, each once; programs are not among them.</returns>
    public async Task<IReadOnlyList<Person>> By(EscalationStep step, Page page, DateTimeOffset at, CancellationToken stop)
    {
        var people = new List<Person>();
        foreach (var target in step.Notify)
            people.AddRange(await By(target, page, at, stop));
        return [.. people.DistinctBy(person => person.Id)];
    }

    private async Task<IReadOnlyList<Person>> By(EscalationTarget target, Page page, DateTimeOffset at, CancellationToken stop)
    {
        switch (target.To)
        {
            case TargetKind.Person:
                return [.. (await store.PeopleOf([target.Who], stop)).Values.Where(person => person.IsActive)];
            case TargetKind.Schedule:
                var serial = ScheduleKind.Kind.SerialOf(target.Who);
                var schedule = await store.Schedules.AsNoTracking().SingleOrDefaultAsync(row => row.Serial == serial, stop);
                return schedule is not null && await onCall.At(schedule, at, stop) is { } person ? [person] : [];
            case TargetKind.Team or TargetKind.RoundRobin:
                var members = await Members(target.Who, stop);
                return target.To == TargetKind.Team || members.Count == 0 ? members : [members[(page.Serial + page.Round) % members.Count]];
            default:
                return [];
        }
    }

    private Task<List<Person>> Members(string number, CancellationToken stop)
    {
        var serial = Team.Kind.SerialOf(number);
        var teams = store.Teams;
        var memberships = store.Memberships.Where(row => teams.Any(team => team.Serial == serial && team.Id == row.Team && team.State == Team.Active));
        return store.People.AsNoTracking().Where(person => person.State == Person.Active && memberships.Any(row => row.Person == person.Id)).OrderBy(person => person.Serial).ToListAsync(stop);
    }
}
