using System.Net;
using System.Text.Json.Nodes;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Operation;

/// <summary>An incident goes to a team, to a person, and on to others.</summary>
public sealed class HandingOnTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_person_alone_brings_the_only_team_or_keeps_the_one_that_has_it(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var other = new Id<Person>(office.Other.Person!.Value);
        async Task<Id<Team>?> Given(Id<Team>? team = null)
        {
            var incident = await office.Log("One", new(Team: team));
            await office.Do<AssignIncident, AssignIncident.Request>(new(incident.Id, Assignee: office.AgentPerson.Id));
            var now = await office.Now(incident.Id);
            (now.State, now.Assignee).ShouldBe((IncidentLife.Assigned, office.AgentPerson.Id));
            return now.Team;
        }

        (await Given()).ShouldBe(office.Network.Id);
        (await Given(office.Mail.Id)).ShouldBe(office.Network.Id, "in another team they are not");
        await office.House.Do((AddMember add) => add.Run(new(office.Mail.Id, office.AgentPerson.Id), Census.Tandem));
        (await Given()).ShouldBeNull("two teams are a choice");
        (await Given(office.Mail.Id)).ShouldBe(office.Mail.Id);

        var nobodys = await office.Log("Two");
        (await Should.ThrowAsync<Refused>(() => office.Do<AssignIncident, AssignIncident.Request>(new(nobodys.Id)))).Complaints[0].Field.ShouldBe("team");
        await office.Do<AssignIncident, AssignIncident.Request>(new(nobodys.Id, Assignee: other));
        (await office.Now(nobodys.Id)).Team.ShouldBeNull("who is in no team brings none");
    }

    [Theory, Stores]
    public async Task Nobody_is_given_work_who_cannot_take_it(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var (gone, left) = (await office.House.Do((CreateTeam create) => create.Run(new("Typing pool"), Census.Tandem)), await office.House.Enter("Gone"));
        await office.House.Do((DissolveTeam dissolve) => dissolve.Run(new(gone.Id), Census.Tandem));
        await office.House.Do((DisablePerson disable) => disable.Run(new(left.Id), Census.Tandem));
        var incident = await office.Log("One", new(Team: office.Network.Id));

        async Task Refuses(Func<Task> giving, string field) => (await Should.ThrowAsync<Refused>(giving)).Complaints[0].Field.ShouldBe(field);
        await Refuses(() => office.Do<AssignIncident, AssignIncident.Request>(new(incident.Id, gone.Id)), "team");
        await Refuses(() => office.Do<AssignIncident, AssignIncident.Request>(new(incident.Id, Assignee: left.Id)), "assignee");
        await Refuses(() => office.Log("Two", new(Team: gone.Id)), "team");
        await Refuses(() => office.Do<EditIncident, EditIncident.Request>(new(incident.Id, Patch.Of("assignee", (Id<Person>?)left.Id))), "assignee");
        (await office.Now(incident.Id)).Team.ShouldBe(office.Network.Id);
    }

    [Theory, Stores]
    public async Task What_has_begun_is_handed_on_from_its_page_and_stays_in_its_state(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var incident = await office.Log("One", new(Team: office.Network.Id, Assignee: office.AgentPerson.Id));
        await office.House.Let(office.AgentPerson);
        using var visitor = await office.House.SignedIn(office.AgentPerson);
        var path = IncidentKind.Kind.PathOf(incident);

        await visitor.Open(path);
        visitor.Page.QuerySelector("#form-act-assign input[name=team]")!.GetAttribute("value").ShouldBeNullOrEmpty("who hands on says to whom");
        await visitor.Submit("#form-act-assign");
        (visitor.Status, visitor.Page.QuerySelector("#form-act-assign .complaint")!.TextContent.Trim()).ShouldBe((HttpStatusCode.UnprocessableEntity, "Say which team or person takes it."));
        await office.Do<StartIncident, StartIncident.Request>(new(incident.Id));
        await visitor.Open(path + "/actions/assign");
        await visitor.Submit("#form-act-assign", ("team", office.Mail.Name));

        (await office.Now(incident.Id)).ShouldSatisfyAllConditions(
            each => (each.State, each.Team, each.Assignee, each.ReassignmentCount).ShouldBe((IncidentLife.InProgress, office.Mail.Id, null, 1)));
        (await office.Facts(incident.Id.Value)).ShouldContain(nameof(IncidentAssigned));
        await office.Do<CancelIncident, CancelIncident.Request>(new(incident.Id, "Not ours"));
        (await visitor.Open(path)).QuerySelector("#form-act-assign").ShouldBeNull();
    }

    [Theory, Stores]
    public async Task Teams_people_services_and_organisations_are_named_in_filters_and_by_programs(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        using var program = await office.House.Program(office.ManagerPerson);
        var made = await program.Send("POST", "/api/v1/incidents", new JsonObject { ["title"] = "Named", ["team"] = office.Network.Name, ["requester"] = office.AskerPerson.UserName });
        made.Status.ShouldBe(201, made.Text);
        ((string)made.Json["team"]!).ShouldBe(Team.Kind.NumberOf(office.Network));

        (await program.Get($"/api/v1/incidents?team={Uri.EscapeDataString(office.Network.Name)}")).Each("number").ShouldBe([(string)made.Json["number"]!]);
        (await program.Get($"/api/v1/incidents?team={Uri.EscapeDataString(office.Network.Name + "x")}")).Status.ShouldBe(400);
        var rule = await program.Send("POST", "/api/v1/assignment-rules", new JsonObject
        {
            ["name"] = "Named",
            ["team"] = office.Mail.Name,
            ["conditions"] = new JsonArray(new JsonObject { ["field"] = "requester", ["operator"] = "is", ["value"] = office.AskerPerson.UserName }),
        });
        rule.Status.ShouldBe(201, rule.Text);

        // A name that two have is nobody's.
        var name = $"Kim {Guid.CreateVersion7():N}";
        await office.House.Do<CreatePerson, Person>(feature => feature.Run(new(name), Census.Tandem));
        (await program.Get($"/api/v1/incidents?requester={Uri.EscapeDataString(name)}")).Status.ShouldBe(200);
        await office.House.Do<CreatePerson, Person>(feature => feature.Run(new(name), Census.Tandem));
        (await program.Get($"/api/v1/incidents?requester={Uri.EscapeDataString(name)}")).Status.ShouldBe(400);
    }
}
