using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation;

/// <summary>A desk with people at it: a manager, two agents, two who report, and two teams with working hours.</summary>
public sealed record Office(House House, Person ManagerPerson, Person AgentPerson, Person AskerPerson, Actor Manager, Actor Agent, Actor Other, Actor Asker, Team Network, Team Mail)
{
    public static async Task<Office> In(House house)
    {
        var home = await house.Found($"Home {Guid.CreateVersion7():N}");
        var (manager, agent, other) = (await house.Enter("Mona", StandardRole.Manager), await house.Enter("Ines", StandardRole.Agent), await house.Enter("Olaf", StandardRole.Agent));
        var asker = await house.Enter("Rita", home.Id);
        var network = await Team("Network");
        var mail = await Team("Mail");
        await house.Do((AddMember add) => add.Run(new(network.Id, agent.Id), Census.Tandem));
        return new(house, manager, agent, asker, await house.ActorOf(manager), await house.ActorOf(agent), await house.ActorOf(other), await house.ActorOf(asker), network, mail);

        Task<Team> Team(string name) => house.Do<CreateTeam, Team>(feature =>
            feature.Run(new($"{name} {Guid.CreateVersion7():N}", Zone: "Etc/UTC", Hours: "mon-fri 09:00-17:00"), Census.Tandem));
    }

    /// <summary>Logs an incident in the name of Rita.</summary>
    public Task<Incident> Log(string title = "The printer smokes", LogIncident.Request? more = null, Actor? by = null) =>
        House.Do<LogIncident, Incident>(feature => feature.Run((more ?? new()) with { Title = title, Requester = more?.Requester ?? AskerPerson.Id }, by ?? Agent));

    public Task Do<TFeature, TRequest>(TRequest request, Actor? by = null) where TFeature : class, IFeature<TRequest> =>
        House.Do<TFeature>(feature => feature.Run(request, by ?? Agent));

    public Task<Incident> Now(Id<Incident> incident) => House.Read(store => store.Incidents.AsNoTracking().SingleAsync(each => each.Id == incident));

    /// <summary>The names of the facts about a record, oldest first.</summary>
    public Task<List<string>> Facts(Guid record) =>
        House.Read(store => store.Facts.Where(fact => fact.Record == record).OrderBy(fact => fact.Entry).Select(fact => fact.Name).ToListAsync());

    public Task Say(Id<Incident> incident, string text, Actor by, bool isInternal = false) =>
        House.Do<AddComment, Comment>(feature => feature.Run(new(IncidentKind.Key(incident), text, isInternal), by));

    /// <summary>Lets time pass and what is due happen.</summary>
    public async Task Pass(TimeSpan time)
    {
        House.Clock.Move(time);
        await House.Settled();
    }

    /// <summary>The moments at which something will happen by itself to an incident.</summary>
    public Task<List<DateTimeOffset>> Timers(Id<Incident> incident)
    {
        var end = incident.ToString();
        return House.Read(store => store.Set<QueuedJob>().Where(job => job.Key != null && job.Key.EndsWith(end)).Select(job => job.Due).ToListAsync());
    }
}
