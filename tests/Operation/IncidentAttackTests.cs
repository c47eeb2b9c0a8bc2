using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Operation.Handling;
using Tandem.Operation.Incidents;
using Tandem.Operation.MajorIncidents;
using Tandem.People.Teams;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Operation;

/// <summary>What strangers and the curious try on incidents.</summary>
public sealed class IncidentAttackTests(Houses houses) : IClassFixture<Houses>
{
    private const string Hostile = "<script>alert(1)</script> {{7*7}} ${7*7} <%=7*7%> @(7*7)";

    [Theory, Stores]
    public async Task N13_markup_in_a_title_is_text_wherever_it_is_shown(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var incident = await office.Log(Hostile, new(Description: Hostile, Category: Hostile, Assignee: office.AgentPerson.Id));
        var child = await office.Log(Hostile, new(Parent: incident.Id));
        await office.House.Do<ProposeMajorIncident, MajorIncident>(feature => feature.Run(new(incident.Id, Hostile), office.Agent));
        await office.House.Let(office.AgentPerson);
        using var visitor = await office.House.SignedIn(office.AgentPerson);
        var number = IncidentKind.Kind.NumberOf(incident);

        foreach (var path in new[] { "/incidents", $"/incidents/{number}", $"/incidents/{IncidentKind.Kind.NumberOf(child)}", $"/incidents/{number}/edit", "/desk", "/major-incidents", "/incidents/similar?q=alert+script" })
        {
            var page = await visitor.Open(path);
            (path, visitor.Status).ShouldBe((path, HttpStatusCode.OK));
            page.Scripts.ShouldAllBe(script => script.Source != null, path);
            page.DocumentElement.TextContent.ShouldContain("alert(1)", Case.Sensitive, path);
            page.DocumentElement.OuterHtml.ShouldNotContain(">49<");
        }

        visitor.Page.Title.ShouldNotBeNull();
    }

    [Theory, Stores]
    public async Task N08_what_looks_like_code_is_kept_letter_by_letter(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        using var program = await office.House.Program(office.AgentPerson);

        var made = await program.Send("POST", "/api/v1/incidents", new JsonObject { ["title"] = Hostile, ["description"] = Hostile });

        made.Status.ShouldBe(201, made.Text);
        (made.Json["title"]!.ToString(), made.Json["description"]!.ToString()).ShouldBe((Hostile, Hostile));
    }

    [Theory, Stores]
    public async Task N17_a_refusal_that_repeats_what_was_sent_is_json_and_runs_nothing(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        using var program = await office.House.Program(office.ManagerPerson);

        var no = await program.Send("POST", "/api/v1/assignment-rules", new JsonObject
        {
            ["name"] = "Trap",
            ["team"] = Team.Kind.NumberOf(office.Mail),
            ["conditions"] = new JsonArray(new JsonObject { ["field"] = "<script>alert(1)</script>", ["value"] = "x" }),
        });

        (no.Status, no.Type).ShouldBe((422, "application/problem+json"));
        no.Text.ShouldNotContain("<script");
        (await program.Send("POST", "/api/v1/canned-replies", new JsonObject { ["name"] = "Trap", ["text"] = "{{<script>}}" })).Text.ShouldNotContain("<script");
    }

    [Theory, Stores]
    public async Task N36_an_incident_that_points_at_what_its_author_may_not_see_is_not_made(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var foreign = await office.Log("Secret", new(Requester: office.ManagerPerson.Id));
        using var rita = await office.House.Program(office.AskerPerson);
        var before = await office.House.Read(each => each.Incidents.CountAsync());

        foreach (var (field, value) in new[] { ("parent", IncidentKind.Kind.NumberOf(foreign)), ("requester", office.ManagerPerson.UserName!), ("template", "TPL-1"), ("parent", "INC-999999") })
            (await rita.Send("POST", "/api/v1/incidents", new JsonObject { ["title"] = "Trap", [field] = value })).Status.ShouldBe(404, field);
        (await rita.Send("POST", "/api/v1/major-incidents", new JsonObject { ["incident"] = IncidentKind.Kind.NumberOf(foreign), ["reason"] = "Trap" })).Status.ShouldBe(403);

        (await office.House.Read(each => each.Incidents.CountAsync())).ShouldBe(before);
    }

    [Theory, Stores]
    public async Task N38_a_hidden_field_neither_filters_nor_sorts_for_those_who_may_not_see_it(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        await office.Log();
        using var rita = await office.House.Program(office.AskerPerson);

        foreach (var query in new[] { "reopenCount=0", "reassignmentCount>=0", "sort=reopenCount", "sort=-reassignmentCount", "timeSpent=0" })
            (await rita.Get($"/api/v1/incidents?{query}")).Status.ShouldBe(400, query);
        (await rita.Get("/api/v1/incidents?major=false")).Each("number").Count.ShouldBe(1);
    }

    [Theory, Stores]
    public async Task Nobody_without_the_right_sees_the_settings_of_the_desk_or_its_pages(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        await office.House.Let(office.AskerPerson);
        using var visitor = await office.House.SignedIn(office.AskerPerson);

        foreach (var path in new[] { "/incident-settings", "/assignment-rules", "/canned-replies", "/incident-templates", "/categories", "/major-incidents", "/desk/call" })
        {
            await visitor.Open(path);
            ((int)visitor.Status).ShouldBeInRange(403, 404, path + string.Join(Environment.NewLine, office.House.Log.Faults));
        }
    }

    [Theory, Stores]
    public async Task The_settings_page_sets_the_matrix_and_the_periods(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        await house.Let(office.ManagerPerson);
        using var visitor = await house.SignedIn(office.ManagerPerson);
        await office.Log(more: new(Impact: Level.High, Urgency: Level.High));

        await visitor.Open("/incident-settings");
        await visitor.Submit("#form-matrix", ("cell0", "2"));
        visitor.Page.Body!.TextContent.ShouldContain("1 of 1 open incidents would get another priority.");
        await visitor.Press("Weigh every open incident anew");
        await house.Settled();
        await visitor.Open("/incident-settings");
        visitor.Page.Body!.TextContent.ShouldContain("0 of 1 open incidents");
        await visitor.Submit("#form-periods", ("closeAfter", "400"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.Submit("#form-periods", ("closeAfter", "7"));
        (await house.Read(each => each.Set<IncidentSettings>().AsNoTracking().SingleAsync())).CloseAfter.ShouldBe(7);
    }
}
