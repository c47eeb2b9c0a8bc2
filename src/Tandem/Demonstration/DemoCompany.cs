using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Roles;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Demonstration;

/// <summary>Founds the demonstration company: its organisations, teams, people, roles and services.</summary>
public sealed class DemoCompany(Store store, TimeProvider clock)
{
    private static readonly Actor Founder = Actor.System("demo");
    private readonly Dice dice = new(2026);
    private readonly HashSet<string> taken = [];
    private readonly Dictionary<Id<Person>, Organisation> homes = [];
    private DateTimeOffset founded;

    internal async Task<Cast> Found(CancellationToken stop)
    {
        founded = clock.GetUtcNow().AddDays(-400);
        List<Organisation> organisations = [.. CompanyWords.Organisations.Select(Organisation)];
        var roles = await store.Roles.Where(role => role.Standard != null).ToDictionaryAsync(role => role.Standard!.Value, stop);
        var crews = CompanyWords.Teams.ToDictionary(team => Team(team), team => Crew(team, organisations[0]));
        var administrator = Administrator(organisations[0]);
        var staff = crews.Sum(crew => crew.Value.Count) + 1;
        List<Person> requesters = [.. Enumerable.Range(0, CompanyWords.People - staff).Select(_ => Requester(organisations))];
        foreach (var (team, crew) in crews)
            Staff(team, crew, roles);
        Give(administrator, roles[StandardRole.Administrator]);
        Join(crews.Keys.First(), administrator);
        foreach (var requester in requesters)
            Give(requester, roles[StandardRole.Requester]);
        var services = CompanyWords.Services.ToDictionary(service => service.Name, service => Service(service, crews));
        await store.SaveChangesAsync(stop);
        return new(requesters, crews.ToDictionary(pair => pair.Key.Id, pair => pair.Value), services, crews.Keys.First().Id, homes);
    }

    private Organisation Organisation((string Name, string Domain, string About) words)
    {
        var organisation = new Organisation { Name = words.Name, MailDomain = words.Domain, Description = words.About };
        store.Add(organisation);
        store.AnnounceStep(organisation, new OrganisationCreated(organisation.Id), Founder, founded);
        return organisation;
    }

    private Team Team((string Name, string About, string Hours, int Size) words)
    {
        var team = new Team { Name = words.Name, Description = words.About, Hours = words.Hours, Zone = "Europe/Berlin" };
        store.Add(team);
        store.AnnounceStep(team, new TeamFormed(team.Id), Founder, founded);
        return team;
    }

    private IReadOnlyList<Person> Crew((string Name, string About, string Hours, int Size) team, Organisation home) =>
        [.. Enumerable.Range(0, team.Size).Select(at => Person(home, at == 0 ? $"Head of {team.Name.ToLowerInvariant()}" : $"{team.Name} specialist"))];

    private void Staff(Team team, IReadOnlyList<Person> crew, Dictionary<StandardRole, Role> roles)
    {
        team.Lead = crew[0].Id;
        store.AnnounceStep(team, new TeamEdited(team.Id), Founder, founded);
        foreach (var person in crew)
        {
            Join(team, person);
            Give(person, roles[team.Name == CompanyWords.Teams[0].Name ? StandardRole.Agent : StandardRole.Member]);
        }

        Give(crew[0], roles[StandardRole.Manager]);
    }

    private void Join(Team team, Person person)
    {
        store.Add(new Membership { Team = team.Id, Person = person.Id, Since = founded });
        store.AnnounceStep(team, new TeamJoined(team.Id, person.Id, person.Name), Founder, founded);
    }

    private Person Requester(List<Organisation> organisations)
    {
        var person = Person(organisations[dice.Between(1, organisations.Count)], dice.Pick(CompanyWords.Titles));
        return person;
    }

    private Person Administrator(Organisation home)
    {
        taken.Add("Robin Marlow");
        return Enter(new Person { Name = "Robin Marlow", UserName = "admin", Email = $"robin.marlow@{home.MailDomain}", Title = "IT manager", Organisation = home.Id, Zone = "Europe/Berlin" }, home);
    }

    private Person Person(Organisation home, string title)
    {
        string name;
        do
        {
            name = $"{dice.Pick(CompanyWords.FirstNames)} {dice.Pick(CompanyWords.LastNames)}";
        }
        while (!taken.Add(name));
        var userName = name.ToLowerInvariant().Replace(' ', '.');
        return Enter(
            new Person
            {
                Name = name,
                UserName = userName,
                Email = $"{userName}@{home.MailDomain}",
                Title = title,
                Phone = $"+49 431 55 {dice.Between(1000, 9999)}",
                Organisation = home.Id,
                Zone = "Europe/Berlin",
            },
            home);
    }

    private Person Enter(Person person, Organisation home)
    {
        store.Add(person);
        store.AnnounceStep(person, new PersonCreated(person.Id), Founder, founded);
        homes[person.Id] = home;
        return person;
    }

    private void Give(Person person, Role role)
    {
        store.Add(new RoleAssignment { Person = person.Id, Role = role.Id, Since = founded });
        store.AnnounceStep(person, new RoleGiven(person.Id, role.Id, role.Name, null), Founder, founded);
    }

    private Service Service((string Name, string About, string Team, Criticality Criticality) words, Dictionary<Team, IReadOnlyList<Person>> crews)
    {
        var (team, crew) = crews.First(pair => pair.Key.Name == words.Team);
        var service = new Service { Name = words.Name, Description = words.About, Criticality = words.Criticality, Team = team.Id, Owner = crew[0].Id };
        store.Add(service);
        store.AnnounceStep(service, new ServiceAdded(service.Id, service.Name), Founder, founded);
        if (words.Name == "Customs papers")
            return service;
        service.MoveTo(ServiceLife.Live);
        store.AnnounceStep(service, new ServiceMoved(service.Id, ServiceLife.Pipeline, ServiceLife.Live), Founder, founded.AddDays(1));
        return service;
    }
}
