using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Assignment;
using Tandem.Operation.Categories;
using Tandem.Operation.Incidents;
using Tandem.Operation.MajorIncidents;
using Tandem.Operation.Replies;
using Tandem.Operation.Templates;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Demonstration;

/// <summary>Furnishes the service desk of the company: categories, replies, templates, rules, one major incident, and work for the administrator.</summary>
internal sealed class DemoDesk(
    Store store,
    AddCategory addCategory,
    AddCannedReply addReply,
    AddIncidentTemplate addTemplate,
    AddAssignmentRule addRule,
    MoveAssignmentRule moveRule,
    AssignIncident assign,
    EditIncident edit,
    ProposeMajorIncident propose,
    AcceptMajorIncident accept,
    PostUpdate postUpdate)
{
    private const int WorkForTheAdministrator = 4;
    private const int MostChildren = 3;

    private static readonly Actor Tandem = Actor.System("demo");

    /// <summary>What a desk has before it opens. Afterwards each of these would wait for what is derived of a whole year.</summary>
    public async Task Furnish(CancellationToken stop)
    {
        await GrowCategories(stop);
        foreach (var (name, text) in DeskWords.Replies)
            await addReply.Run(new(name, text), Tandem, stop);
        var services = await store.Services.AsNoTracking().ToDictionaryAsync(service => service.Name, stop);
        foreach (var (name, title, description, service, category) in DeskWords.Templates)
            await addTemplate.Run(new(name, title, description, Service: services[service].Id, Category: category), Tandem, stop);
    }

    /// <summary>The work of today: rules, a major incident, and what somebody has in hand.</summary>
    public async Task Open(CancellationToken stop)
    {
        var services = await store.Services.AsNoTracking().ToDictionaryAsync(service => service.Name, stop);
        foreach (var (name, service) in DeskWords.Rules)
            await SwitchOn(name, services[service], stop);
        await Lead(services[DeskWords.Struck], stop);
        await GiveWork(stop);
    }

    private async Task GrowCategories(CancellationToken stop)
    {
        var grown = new Dictionary<string, Id<Category>>();
        foreach (var path in Story.All.Select(story => story.Category).Distinct().Order(StringComparer.Ordinal))
        {
            var (root, leaf) = (path.Split(Category.Between)[0], path.Split(Category.Between)[1]);
            if (!grown.TryGetValue(root, out var parent))
                grown[root] = parent = (await addCategory.Run(new(root), Tandem, stop)).Id;
            await addCategory.Run(new(leaf, parent), Tandem, stop);
        }
    }

    private async Task SwitchOn(string name, Service service, CancellationToken stop)
    {
        Condition[] conditions = [new("service", ConditionOperator.Is, ServiceKind.Kind.NumberOf(service))];
        var rule = await addRule.Run(new(name, Conditions: conditions, Team: service.Team), Tandem, stop);
        await moveRule.Run(new(rule.Id, AssignmentRule.Active), Tandem, stop);
    }

    /// <summary>The newest open incident of one service is led as a major one; what else is reported of it hangs below.</summary>
    private async Task Lead(Service service, CancellationToken stop)
    {
        var open = await store.Incidents.AsNoTracking().Open.Where(incident => incident.Service == service.Id).OrderByDescending(incident => incident.OpenedAt)
            .Take(MostChildren + 1).ToListAsync(stop);
        if (open.Count == 0)
            return;
        foreach (var child in open.Skip(1))
            await edit.Run(new(child.Id, Patch.Of("parent", open[0].Id)), Tandem, stop);
        var major = await propose.Run(new(open[0].Id, DeskWords.WhyMajor, DeskWords.MajorTitle), Tandem, stop);
        var lead = await store.Teams.Where(team => team.Id == service.Team).Select(team => team.Lead).SingleAsync(stop);
        var head = await store.Teams.OrderBy(team => team.Serial).Select(team => team.Lead).FirstAsync(stop);
        await accept.Run(new(major.Id, Commander: head, Communicator: head, TechnicalLead: lead, Bridge: DeskWords.Bridge, Audience: DeskWords.Audience, UpdateEvery: 60), Tandem, stop);
        var leader = await store.People.AsNoTracking().SingleAsync(person => person.Id == head, stop);
        await postUpdate.Run(new(major.Id, DeskWords.Update, Public: true), new Actor(leader.Id.Value, leader.Name) { Cause = "demo", Grants = [Grant.All] }, stop);
    }

    private async Task GiveWork(CancellationToken stop)
    {
        var desk = await store.Teams.OrderBy(team => team.Serial).Select(team => team.Id).FirstAsync(stop);
        var administrator = await store.People.Where(person => person.UserName == "admin").Select(person => person.Id).SingleAsync(stop);
        var waiting = await store.Incidents.AsNoTracking().Open.Where(incident => incident.Assignee == null).LongestWaitingFirst
            .Take(WorkForTheAdministrator).Select(incident => incident.Id).ToListAsync(stop);
        foreach (var incident in waiting)
            await assign.Run(new(incident, desk, administrator), Tandem, stop);
    }
}
