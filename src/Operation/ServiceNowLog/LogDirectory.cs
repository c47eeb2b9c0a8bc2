using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.ServiceNowLog;

/// <summary>The people and teams the extract names; those not known yet are entered when they are first met.</summary>
internal sealed class LogDirectory
{
    private readonly Dictionary<string, Id<Person>> people = [];
    private readonly Dictionary<string, Id<Team>> teams = [];

    public static async Task<LogDirectory> Load(Store store, CancellationToken stop)
    {
        var directory = new LogDirectory();
        await foreach (var person in store.Set<Person>().Where(person => person.UserName != null).Select(person => new { person.UserName, person.Id }).AsAsyncEnumerable().WithCancellation(stop))
            directory.people[person.UserName!] = person.Id;
        await foreach (var team in store.Set<Team>().Select(team => new { team.Name, team.Id }).AsAsyncEnumerable().WithCancellation(stop))
            directory.teams[team.Name] = team.Id;
        return directory;
    }

    public Id<Person>? Person(Store store, string name, Actor by, DateTimeOffset at)
    {
        if (name.Length == 0)
            return null;
        var userName = name.ToLowerInvariant().Replace(' ', '-');
        if (people.TryGetValue(userName, out var known))
            return known;
        var person = new Person { Name = name, UserName = userName };
        store.Add(person);
        store.AnnounceStep(person, new PersonCreated(person.Id), by, at);
        return people[userName] = person.Id;
    }

    public Id<Team>? Team(Store store, string name, Actor by, DateTimeOffset at)
    {
        if (name.Length == 0)
            return null;
        if (teams.TryGetValue(name, out var known))
            return known;
        var team = new Team { Name = name };
        store.Add(team);
        store.AnnounceStep(team, new TeamFormed(team.Id), by, at);
        return teams[name] = team.Id;
    }
}
