using System.Net;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Desk;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Operation;

/// <summary>An agent's day: queues, calls, many at once, and a way back.</summary>
public sealed class DeskTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task An_agent_logs_an_incident_by_the_form_on_its_page(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        await office.House.Let(office.AgentPerson);
        using var visitor = await office.House.SignedIn(office.AgentPerson);

        await visitor.Open("/incidents/new");
        await visitor.Submit("#form-create", ("title", " "));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.Submit("#form-create", ("title", "The lift plays music"));

        visitor.Place.ShouldStartWith("/incidents/INC-");
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldContain("The lift plays music");
    }

    [Theory, Stores]
    public async Task The_desk_shows_what_is_mine_my_teams_nobodys_and_waits_for_me(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var mine = await office.Log($"Mine {Guid.CreateVersion7():N}", new(Assignee: office.AgentPerson.Id));
        var teams = await office.Log($"Ours {Guid.CreateVersion7():N}", new(Team: office.Network.Id));
        var waiting = await office.Log($"Answered {Guid.CreateVersion7():N}", new(Assignee: office.AgentPerson.Id));
        await office.Say(waiting.Id, "What is it?", office.Agent);
        await office.Say(waiting.Id, "It is this.", office.Asker);
        await office.House.Let(office.AgentPerson);
        using var visitor = await office.House.SignedIn(office.AgentPerson);

        async Task<string> Text(string path) => (await visitor.Open(path)).Body!.TextContent;
        (await Text("/desk")).ShouldSatisfyAllConditions(text => text.ShouldContain(mine.Title), text => text.ShouldContain(waiting.Title), text => text.ShouldNotContain(teams.Title));
        (await Text("/desk/teams")).ShouldSatisfyAllConditions(text => text.ShouldContain(teams.Title), text => text.ShouldNotContain(mine.Title));
        (await Text("/desk/unassigned")).ShouldSatisfyAllConditions(text => text.ShouldContain(teams.Title), text => text.ShouldNotContain(mine.Title));
        (await Text("/desk/waiting")).ShouldSatisfyAllConditions(text => text.ShouldContain(waiting.Title), text => text.ShouldNotContain(mine.Title));
        visitor.Page.QuerySelectorAll(".tab .count").Select(each => each.TextContent).First().ShouldBe("2");
    }

    [Theory, Stores]
    public async Task The_desk_offers_nothing_that_its_reader_may_not_do(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        async Task<string?[]> Offers(Person person)
        {
            await office.House.Let(person);
            using var visitor = await office.House.SignedIn(person);
            return [.. (await visitor.Open("/desk")).QuerySelectorAll(".page-actions a").Select(each => each.GetAttribute("href"))];
        }

        (await Offers(office.AgentPerson)).ShouldBe(["/desk/call", "/incidents/new"]);
        (await Offers(office.AskerPerson)).ShouldBe(["/incidents/new"]);
    }

    [Theory, Stores]
    public async Task A_new_incident_is_written_on_a_page_of_its_own(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        await office.House.Let(office.AgentPerson);
        using var visitor = await office.House.SignedIn(office.AgentPerson);
        var title = $"The gate does not open {Guid.CreateVersion7():N}";

        await visitor.Open("/incidents/new");
        await visitor.Submit("#form-create", ("title", title), ("requester", "nobody at all"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("[name=title]")!.GetAttribute("value").ShouldBe(title);

        await visitor.Submit("#form-create", ("requester", office.AskerPerson.UserName!));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldContain(title);
        (await office.House.Read(each => each.Incidents.SingleAsync(incident => incident.Title == title))).Requester.ShouldBe(office.AskerPerson.Id);
    }

    [Theory, Stores]
    public async Task A_team_and_a_person_show_the_incidents_that_are_open_there(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var ours = await office.Log($"Ours {Guid.CreateVersion7():N}", new(Team: office.Network.Id));
        var mine = await office.Log($"Mine {Guid.CreateVersion7():N}", new(Assignee: office.AgentPerson.Id));
        await office.House.Let(office.AgentPerson);
        using var visitor = await office.House.SignedIn(office.AgentPerson);

        async Task<string> Text(string path) => (await visitor.Open(path)).QuerySelector(".hits")!.TextContent;
        (await Text(Team.Kind.PathOf(office.Network))).ShouldSatisfyAllConditions(text => text.ShouldContain(ours.Title), text => text.ShouldNotContain(mine.Title));
        (await Text(Person.Kind.PathOf(office.AgentPerson))).ShouldSatisfyAllConditions(text => text.ShouldContain(mine.Title), text => text.ShouldNotContain(ours.Title));
        (await Text(Person.Kind.PathOf(office.AskerPerson))).ShouldSatisfyAllConditions(text => text.ShouldContain(mine.Title), text => text.ShouldContain(ours.Title));
    }

    [Theory, Stores]
    public async Task A_call_is_logged_for_somebody_known_and_for_somebody_new(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var name = $"Zoe {Guid.CreateVersion7():N}";

        Task<Incident> Take(TakeCall.Request request) => office.House.Do<TakeCall, Incident>(feature => feature.Run(request, office.Agent));
        var known = await Take(new(office.AskerPerson.UserName, Title: "No sound"));
        (known.Requester, known.Channel, known.State).ShouldBe((office.AskerPerson.Id, Channel.Phone, IncidentLife.New));
        var first = await Take(new(name, Email: $"{Guid.CreateVersion7():N}@example.org", Title: "No picture"));
        var second = await Take(new(name, Title: "Solved at once", Resolution: "Turned it on"));
        second.Requester.ShouldBe(first.Requester);
        (await office.Now(second.Id)).ShouldSatisfyAllConditions(each => each.State.ShouldBe(IncidentLife.Resolved), each => each.Assignee!.Value.Value.ShouldBe(office.Agent.Person!.Value));

        var people = await office.House.Read(each => each.People.CountAsync());
        (await Take(new(name + " junior", Title: " ")).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("title");
        (await Take(new(" ", Title: "Who?")).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("caller");
        (await office.House.Read(each => each.People.CountAsync())).ShouldBe(people);
        await office.House.Do<TakeCall>(feature => feature.Run(new("x", Title: "x"), Actor.Stranger)).ShouldThrowAsync<Forbidden>();
    }

    [Theory, Stores]
    public async Task A_call_is_taken_on_one_form(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        await office.House.Let(office.AgentPerson);
        using var visitor = await office.House.SignedIn(office.AgentPerson);

        await visitor.Open("/desk/call");
        await visitor.Submit("#form-call", ("caller", ""), ("title", "The lift stands still"));
        (visitor.Status, visitor.Page.QuerySelector("#call-title")!.GetAttribute("value")).ShouldBe((HttpStatusCode.UnprocessableEntity, "The lift stands still"));
        await visitor.Submit("#form-call", ("caller", office.AskerPerson.UserName!), ("solved", "true"), ("resolution", "Pressed the button"));
        visitor.Place.ShouldStartWith("/incidents/INC-");
        office.House.Log.Faults.ShouldBeEmpty();
        visitor.Page.Body!.TextContent.ShouldSatisfyAllConditions(text => text.ShouldContain("The lift stands still"), text => text.ShouldContain("Resolved"), text => text.ShouldContain("Pressed the button"));
    }

    [Theory, Stores]
    public async Task A_call_is_asked_for_the_fields_of_ones_own_and_says_everything_that_is_wrong_at_once(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        await office.House.Let(office.AgentPerson);
        await house.Do((CreateCustomField create) => create.Run(new(IncidentKind.Kind.Name, "floor", "Floor", CustomType.Number, Required: true), Census.Tandem));
        using var visitor = await house.SignedIn(office.AgentPerson);

        await visitor.Open("/desk/call");
        await visitor.Submit("#form-call", ("caller", "Somebody New"), ("solved", "true"), ("email", "new@example.org"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelectorAll(".complaint").Select(each => each.TextContent.Trim()).ShouldBe(
            ["Say in a few words what is wrong.", "Floor is missing.", "Say how it was solved, or untick that it was."], ignoreOrder: true);
        (await house.Read(each => each.People.AnyAsync(person => person.Name == "Somebody New"))).ShouldBeFalse();

        await visitor.Submit("#form-call", ("title", "The lift stands still"), ("custom.floor", "3"), ("resolution", "Pressed the button"));
        visitor.Place.ShouldStartWith("/incidents/INC-");
        (await house.Read(each => each.Incidents.SingleAsync(incident => incident.Title == "The lift stands still"))).Custom.Json.ShouldBe("{\"floor\":3}");
    }

    [Theory, Stores]
    public async Task A_call_said_to_be_solved_says_how_or_is_not_logged(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        await office.House.Let(office.AgentPerson);
        using var visitor = await office.House.SignedIn(office.AgentPerson);
        var title = $"Solved {Guid.CreateVersion7():N}";

        await visitor.Open("/desk/call");
        await visitor.Submit("#form-call", ("caller", $"New {title}"), ("title", title), ("description", "It hummed"), ("solved", "true"), ("resolution", " "));

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("#call-resolution")!.ParentElement!.QuerySelector(".complaint")!.TextContent.ShouldContain("Say how it was solved");
        visitor.Page.QuerySelector("#call-title")!.GetAttribute("value").ShouldBe(title);
        visitor.Page.QuerySelector("#call-description")!.TextContent.ShouldBe("It hummed");
        visitor.Page.QuerySelector("#call-solved")!.HasAttribute("checked").ShouldBeTrue();
        (await office.House.Read(each => each.Incidents.AnyAsync(incident => incident.Title == title))).ShouldBeFalse();
        (await office.House.Read(each => each.People.AnyAsync(person => person.Name.Contains(title)))).ShouldBeFalse("nobody is entered for a call that is not logged");
    }

    [Theory, Stores]
    public async Task Every_list_of_the_desk_and_of_the_portal_follows_by_itself(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        await office.House.Let(office.AgentPerson);
        using var visitor = await office.House.SignedIn(office.AgentPerson);
        foreach (var page in (string[])["/desk", "/desk/teams", "/desk/unassigned", "/desk/waiting", "/incidents", "/portal", "/portal/incidents"])
            (await visitor.Open(page)).QuerySelectorAll("main tandem-live").Select(live => live.GetAttribute("topics")).ShouldBe(["incident"], page);
        (await visitor.Open("/major-incidents")).QuerySelector("tandem-live").ShouldNotBeNull();
    }

    [Theory, Stores]
    public async Task Many_are_changed_at_once_and_taken_back_at_once(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var incidents = new[] { await office.Log("One"), await office.Log("Two", new(Team: office.Mail.Id)), await office.Log("Three") };
        await office.House.Let(office.AgentPerson);
        using var visitor = await office.House.SignedIn(office.AgentPerson);
        await visitor.Open("/incidents");
        await Bulk(visitor, incidents, ("team", Team.Kind.NumberOf(office.Network)), ("category", "Network"), ("edit", "true"));
        visitor.Page.Body!.TextContent.ShouldContain("3 incidents were changed.");

        foreach (var incident in incidents)
            (await office.Now(incident.Id)).ShouldSatisfyAllConditions(each => each.Team.ShouldBe(office.Network.Id), each => each.Category.ShouldBe("Network"), each => each.State.ShouldBe(IncidentLife.Assigned));
        await office.Do<EditIncident, EditIncident.Request>(new(incidents[2].Id, Patch.Of("category", "Telephones")), office.Other);
        await visitor.Press("Undo");

        visitor.Page.Body!.TextContent.ShouldSatisfyAllConditions(text => text.ShouldContain("2 incidents are as they were."), text => text.ShouldContain("1 incident has been changed since"));
        (await office.Now(incidents[0].Id)).ShouldSatisfyAllConditions(each => each.Team.ShouldBeNull(), each => each.Category.ShouldBe(""), each => each.State.ShouldBe(IncidentLife.New));
        (await office.Now(incidents[1].Id)).ShouldSatisfyAllConditions(each => each.Team.ShouldBe(office.Mail.Id), each => each.ReassignmentCount.ShouldBe(0));
        (await office.Now(incidents[2].Id)).Category.ShouldBe("Telephones");
        (await office.Facts(incidents[0].Id.Value)).ShouldContain(nameof(IncidentRestored));
    }

    [Theory, Stores]
    public async Task Many_are_resolved_at_once_with_a_reason_and_reopened_by_taking_it_back(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var incidents = new[] { await office.Log("One"), await office.Log("Two") };
        await office.House.Let(office.AgentPerson);
        using var visitor = await office.House.SignedIn(office.AgentPerson);
        await visitor.Open("/incidents");

        await Bulk(visitor, incidents, ("to", "resolved"));
        visitor.Page.Body!.TextContent.ShouldContain("2 incidents were not changed.");
        await Bulk(visitor, incidents, ("to", "resolved"), ("resolutionCode", "solved"), ("resolution", "All done"));
        (await office.Now(incidents[0].Id)).ShouldSatisfyAllConditions(each => each.State.ShouldBe(IncidentLife.Resolved), each => each.Resolution.ShouldBe("All done"));
        await visitor.Press("Undo");

        (await office.Now(incidents[0].Id)).ShouldSatisfyAllConditions(each => each.State.ShouldBe(IncidentLife.New), each => each.Resolution.ShouldBeNull(), each => each.ResolvedAt.ShouldBeNull());
        (await office.Timers(incidents[0].Id)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task N39_nobody_takes_back_what_somebody_else_did_or_changes_many_without_the_right(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var incident = await office.Log("One");
        var cause = Guid.CreateVersion7().ToString("N");
        await office.Do<EditIncident, EditIncident.Request>(new(incident.Id, Patch.Of("category", "Network")), office.Agent with { Cause = cause });

        (await office.House.Do<TakeBackChanges, TakeBackChanges.Outcome>(feature => feature.Run(new(cause), office.Other))).ShouldBe(new(0, 0));
        await office.House.Do<TakeBackChanges, TakeBackChanges.Outcome>(feature => feature.Run(new(cause), office.Agent with { Grants = [new("incidents.read", GrantScope.Everywhere)] })).ShouldThrowAsync<Forbidden>();
        (await office.Now(incident.Id)).Category.ShouldBe("Network");
        (await office.House.Do<TakeBackChanges, TakeBackChanges.Outcome>(feature => feature.Run(new(cause), office.Agent))).ShouldBe(new(1, 0));
        (await office.Now(incident.Id)).Category.ShouldBe("");
    }

    [Theory, Stores]
    public async Task What_sounds_alike_is_suggested_to_those_who_may_read_it(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var word = $"zwirbel{Guid.CreateVersion7():N}"[..20];
        var incident = await office.Log($"The {word} is <b>stuck</b>");
        await office.House.Let(office.AgentPerson);
        await office.House.Let(office.AskerPerson);
        using var ines = await office.House.SignedIn(office.AgentPerson);
        using var rita = await office.House.SignedIn(office.AskerPerson);

        (await ines.Open($"/incidents/similar?q=stuck+{word}")).Body!.InnerHtml.ShouldSatisfyAllConditions(
            html => html.ShouldContain(IncidentKind.Kind.NumberOf(incident)), html => html.ShouldNotContain("<b>stuck"), html => html.ShouldNotContain("<html"));
        (await ines.Open("/incidents/similar?q=xyzzy")).Body!.TextContent.Trim().ShouldBeEmpty();
        (await rita.Open($"/incidents/similar?q=stuck+{word}")).Body!.TextContent.ShouldContain(IncidentKind.Kind.NumberOf(incident));
        var other = await office.Log($"Again the {word}");
        (await ines.Open($"/incidents/{IncidentKind.Kind.NumberOf(other)}/similar")).Body!.TextContent.ShouldSatisfyAllConditions(
            text => text.ShouldContain(IncidentKind.Kind.NumberOf(incident)), text => text.ShouldNotContain(IncidentKind.Kind.NumberOf(other)));
        (await ines.Open("/incidents/similar?q=%22%20OR%20NEAR(")).ShouldNotBeNull();
        ines.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, Stores]
    public async Task Time_is_booked_in_minutes_and_shown_with_its_note_to_those_who_work(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var incident = await office.Log();
        await office.House.Let(office.AgentPerson);
        using var visitor = await office.House.SignedIn(office.AgentPerson);

        await visitor.Open($"/incidents/{IncidentKind.Kind.NumberOf(incident)}");
        await visitor.Submit("#form-act-time", ("minutes", "90"), ("note", "Looked behind it"));
        visitor.Page.Body!.TextContent.ShouldContain("Looked behind it");
        (await office.Now(incident.Id)).TimeSpent.ShouldBe(5_400);
        foreach (var minutes in new int?[] { null, 0, -5, 1_441 })
            (await office.House.Do<BookTime>(feature => feature.Run(new(incident.Id, minutes), office.Agent)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("minutes");
        using var rita = await office.House.Program(office.AskerPerson);
        (await rita.Get($"/api/v1/incidents/{IncidentKind.Kind.NumberOf(incident)}")).Text.ShouldNotContain("timeSpent");
        (await rita.Get($"/api/v1/incidents/{IncidentKind.Kind.NumberOf(incident)}/facts")).Text.ShouldNotContain(nameof(TimeBooked));
    }

    // A browser with script sends the ticked rows of the page with the form of the bar.
    private static async Task Bulk(Visitor visitor, IEnumerable<Incident> incidents, params (string Name, string Value)[] values)
    {
        var form = visitor.Page.QuerySelector("#bulk")!;
        foreach (var (name, value) in values.Concat(incidents.Select(incident => (Name: "numbers", Value: IncidentKind.Kind.NumberOf(incident)))))
        {
            var field = visitor.Page.CreateElement("input");
            field.SetAttribute("type", "hidden");
            field.SetAttribute("name", name);
            field.SetAttribute("value", value);
            form.AppendChild(field);
        }

        await visitor.Submit("#bulk");
    }
}
