using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Operation.Escalations;
using Tandem.Operation.OnCall;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.PagingPages;

/// <summary>What the targets of policies are called.</summary>
public sealed class TargetNames(Store store)
{
    /// <summary>Names and paths by number; a webhook has only the name of its machine.</summary>
    public async Task<IReadOnlyDictionary<string, (string Name, string? Path)>> Of(IEnumerable<EscalationTarget> targets, CancellationToken stop)
    {
        var all = targets.DistinctBy(target => target.Who).ToList();
        var names = all.Where(target => target.To == TargetKind.Webhook).ToDictionary(target => target.Who, target => (new Uri(target.Who).Host, (string?)null));
        foreach (var (number, person) in await store.PeopleOf(all.Where(target => target.To == TargetKind.Person).Select(target => target.Who), stop))
            names[number] = (person.Name, Person.Kind.PathOf(person));
        List<int> schedules = [.. all.Where(target => target.To == TargetKind.Schedule).Select(target => ScheduleKind.Kind.SerialOf(target.Who)).OfType<int>()];
        foreach (var schedule in await store.Schedules.AsNoTracking().Where(row => schedules.Contains(row.Serial)).OrderBy(row => row.Serial).ToListAsync(stop))
            names[ScheduleKind.Kind.NumberOf(schedule)] = (schedule.Name, ScheduleKind.Kind.PathOf(schedule));
        List<int> teams = [.. all.Where(target => target.To is TargetKind.Team or TargetKind.RoundRobin).Select(target => Team.Kind.SerialOf(target.Who)).OfType<int>()];
        foreach (var team in await store.Teams.AsNoTracking().Where(row => teams.Contains(row.Serial)).OrderBy(row => row.Serial).ToListAsync(stop))
            names[Team.Kind.NumberOf(team)] = (team.Name, Team.Kind.PathOf(team));
        return names;
    }
}
