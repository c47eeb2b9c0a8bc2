using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Api;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.People.Tokens;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Operation;

/// <summary>Programs that spoke with a ServiceNow find its tables here.</summary>
public sealed class ServiceNowTableTests(Houses houses) : IClassFixture<Houses>
{
    private const string Incidents = "/api/now/table/incident";

    [Theory, Stores]
    public async Task An_incident_is_made_read_and_changed_in_the_words_of_the_original(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        using var program = await office.House.Program(office.AgentPerson);
        var made = await program.Send("POST", $"{Incidents}?sysparm_exclude_reference_link=true", new JsonObject
        {
            ["short_description"] = "Mail is slow",
            ["impact"] = 1,
            ["urgency"] = "2 - Medium",
            ["contact_type"] = "monitoring",
            ["assignment_group"] = office.Network.Name,
            ["caller_id"] = Hex(office.AskerPerson.Id.Value),
            ["work_notes"] = "Seen by the probe",
        });
        made.Status.ShouldBe(201, made.Text);
        var told = made.Json["result"]!;
        var at = $"{Incidents}/{told["sys_id"]}";
        made.Headers.Location!.AbsolutePath.ShouldBe(at);
        Said(told, "number short_description state active impact urgency priority contact_type sys_class_name close_code work_notes")
            .ShouldBe($"{told["number"]}|Mail is slow|1|true|1|2|2|monitoring|incident||");
        told["assignment_group"]!.ToString().ShouldBe(Hex(office.Network.Id.Value));
        told["opened_at"]!.ToString().ShouldBe(Moment((await office.Now(new(Guid.ParseExact(told["sys_id"]!.ToString(), "N")))).OpenedAt));

        var shown = (await program.Get($"{at}?sysparm_display_value=true")).Json["result"]!;
        Said(shown, "state priority").ShouldBe("New|2 - High");
        shown["caller_id"]!["display_value"]!.ToString().ShouldBe("Rita");
        shown["caller_id"]!["link"]!.ToString().ShouldEndWith($"/api/now/table/sys_user/{Hex(office.AskerPerson.Id.Value)}");
        shown["work_notes"]!.ToString().ShouldEndWith(" - Ines (Work notes)\nSeen by the probe\n\n");
        var both = (await program.Get($"{at}?sysparm_display_value=all&sysparm_fields=state,assignment_group,caller_id.user_name,nothing")).Json["result"]!;
        both.ToJsonString().ShouldBe(new JsonObject
        {
            ["state"] = new JsonObject { ["display_value"] = "New", ["value"] = "1" },
            ["assignment_group"] = new JsonObject
            {
                ["display_value"] = office.Network.Name,
                ["link"] = both["assignment_group"]!["link"]!.ToString(),
                ["value"] = Hex(office.Network.Id.Value),
            },
            ["caller_id.user_name"] = new JsonObject { ["display_value"] = office.AskerPerson.UserName, ["value"] = office.AskerPerson.UserName },
        }.ToJsonString());

        // Whoever sends back what was read, with one value changed, changes that one.
        var plain = (await program.Get(at)).Json["result"]!.AsObject();
        plain["short_description"] = "Mail stands still";
        plain["comments"] = "We are on it";
        var changed = await program.Send("PUT", $"/servicenow{at}", plain.DeepClone());
        changed.Status.ShouldBe(200, changed.Text);
        changed.Json["result"]!["short_description"]!.ToString().ShouldBe("Mail stands still");
        (await office.Facts(Guid.ParseExact(told["sys_id"]!.ToString(), "N"))).ShouldBe(["IncidentLogged", "CommentAdded", "IncidentEdited", "CommentAdded"]);
    }

    [Theory, Stores]
    public async Task A_query_finds_what_it_says(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        using var program = await office.House.Program(office.ManagerPerson);
        var mark = $"Q{Guid.CreateVersion7():N}";
        var first = await office.Log($"{mark} Alpha_1% ^ MÜLL", new(Impact: Level.High, Urgency: Level.High, Team: office.Mail.Id));
        var second = await office.Log($"{mark} Beta", new(Impact: Level.Low, Urgency: Level.Low));
        var third = await office.Log($"{mark} Gamma", new(Assignee: office.AgentPerson.Id));
        await office.Do<StartIncident, StartIncident.Request>(new(third.Id));
        await office.Do<CancelIncident, CancelIncident.Request>(new(second.Id, "No"));
        var all = $"short_descriptionSTARTSWITH{mark}^ORDERBYnumber";

        (await Found("")).ShouldBe("Alpha_1%,Beta,Gamma");
        (await Found("^active=true")).ShouldBe("Alpha_1%,Gamma");
        (await Found("^state!=2")).ShouldBe("Alpha_1%,Beta");
        (await Found("^stateIN2,8")).ShouldBe("Beta,Gamma");
        (await Found("^state=Canceled")).ShouldBe("Beta");
        (await Found("^priority<=1^ORstate=2")).ShouldBe("Alpha_1%,Gamma");
        (await Found("^impact>1")).ShouldBe("Beta,Gamma");
        (await Found("^short_descriptionLIKEalpha")).ShouldBe("Alpha_1%");
        (await Found("^short_descriptionLIKE%")).ShouldBe("Alpha_1%");
        (await Found("^short_descriptionLIKE_1")).ShouldBe("Alpha_1%");
        (await Found("^short_descriptionLIKE^^")).ShouldBe("Alpha_1%");
        (await Found("^short_descriptionENDSWITHMÜLL")).ShouldBe("Alpha_1%");
        (await Found("^short_descriptionENDSWITHETA")).ShouldBe("Beta");
        (await Found($"^number={IncidentKind.Kind.NumberOf(second)}")).ShouldBe("Beta");
        (await Found($"^sys_idIN{Hex(first.Id.Value)},{Hex(third.Id.Value)}")).ShouldBe("Alpha_1%,Gamma");
        (await Found($"^sys_id!={Hex(first.Id.Value)}")).ShouldBe("Beta,Gamma");
        (await Found($"^assignment_group={Hex(office.Mail.Id.Value)}")).ShouldBe("Alpha_1%");
        (await Found($"^assignment_group.name={office.Mail.Name}")).ShouldBe("Alpha_1%");
        (await Found("^assigned_toISEMPTY")).ShouldBe("Alpha_1%,Beta");
        (await Found("^assigned_to!=")).ShouldBe("Gamma");
        (await Found("^closed_atISNOTEMPTY")).ShouldBe("Beta");
        (await Found($"^opened_at={Moment(first.OpenedAt)}^EQ")).ShouldContain("Alpha_1%");
        (await Found($"^opened_at>{Moment(third.OpenedAt)}")).ShouldBe("");
        (await Found($"^opened_at<={Moment(third.OpenedAt)}^sys_updated_on>=2020-01-01")).ShouldBe("Alpha_1%,Beta,Gamma");
        (await Found($"^state=2^NQshort_description={mark} Beta")).ShouldBe("Beta,Gamma");
        (await Found("^reopen_count=0^reassignment_count<1^sys_mod_count>1")).ShouldBe("Beta,Gamma");
        (await Found("^sys_class_name=problem")).ShouldBe("");
        (await Titles($"short_descriptionSTARTSWITH{mark}^ORDERBYDESCstate^ORDERBYimpact")).ShouldBe("Beta,Gamma,Alpha_1%");
        (await Titles($"short_descriptionSTARTSWITH{mark}^ORDERBYassigned_to")).ShouldBe("Gamma,Alpha_1%,Beta");
        var pairs = await program.Get($"{Incidents}?state=2&sysparm_query={Uri.EscapeDataString(all)}");
        pairs.Json["result"]!.AsArray().Count.ShouldBe(1);

        var page = await program.Get($"{Incidents}?sysparm_query={Uri.EscapeDataString(all)}&sysparm_limit=1&sysparm_offset=1&sysparm_fields=number");
        page.Headers.GetValues("X-Total-Count").ShouldBe(["3"]);
        var link = string.Join(',', page.Headers.GetValues("Link"));
        foreach (var (relation, offset) in new[] { ("next", 2), ("prev", 0), ("first", 0), ("last", 2) })
            link.ShouldContain($"sysparm_limit=1&sysparm_offset={offset}>;rel=\"{relation}\"");
        var next = link.Split('<', '>').First(part => part.EndsWith("sysparm_offset=2", StringComparison.Ordinal));
        (await program.Get(new Uri(next).PathAndQuery)).Json["result"]![0]!.ToJsonString().ShouldBe($$"""{"number":"{{IncidentKind.Kind.NumberOf(third)}}"}""");

        Task<string> Found(string more) => Titles(all + more);

        async Task<string> Titles(string query)
        {
            var reply = await program.Get($"{Incidents}?sysparm_query={Uri.EscapeDataString(query)}");
            reply.Status.ShouldBe(200, $"{query}: {reply.Text}");
            return string.Join(',', reply.Json["result"]!.AsArray().Select(row => row!["short_description"]!.ToString().Split(' ')[1]));
        }
    }

    [Theory, Stores]
    public async Task N02_a_query_that_means_nothing_is_refused_and_never_passed_over(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        await office.Log();
        using var program = await office.House.Program(office.ManagerPerson);
        string[] queries =
        [
            "nothing=1", "u_secret=1", "active", "active~true", "^^^", "activeSAMEASpriority", "state=999", "state<new", "priority=high'--", "ORDERBYnothing", "ORDERBYwork_notes", "work_notesLIKEx",
            "opened_at>javascript:gs.daysAgo(7)", "opened_at>yesterday", "opened_at>99999-01-01", "sys_id=x", "sys_id=' OR '1'='1", "assigned_to=nobody'); drop table incidents;--",
            "assigned_to.password=x", "caller_id.email=x", "short_description<x", "number=INC0010001", "reopen_count=99999999999999999999", "short_description=a\0b", "1=1", "title=x", "activeIN", "stateIN1,2,nothing",
            string.Join("^OR", Enumerable.Repeat("state=1", 101)), string.Concat(Enumerable.Repeat("^NQstate=1", 101)), string.Concat(Enumerable.Range(0, 5).Select(at => "^ORDERBYnumber")),
        ];
        foreach (var query in queries)
            await Refused($"sysparm_query={Uri.EscapeDataString(query)}", query);
        foreach (var parameters in new[] { "nothing=1", "sysparm_limit=1000000000", "sysparm_limit=-1", "sysparm_limit=0", "sysparm_limit=x", "sysparm_offset=-1", "sysparm_offset=1e9", "sysparm_display_value=yes", "sysparm_sql=1", "sysparm_no_count=maybe" })
            await Refused(parameters, parameters);
        (await program.Get($"{Incidents}?sysparm_query={Uri.EscapeDataString(string.Join("^OR", Enumerable.Repeat("state=1", 100)))}")).Status.ShouldBe(200);
        (await program.Get($"{Incidents}?sysparm_query=short_descriptionLIKE{Uri.EscapeDataString("'; drop table incidents;--")}")).Json["result"]!.AsArray().ShouldBeEmpty();
        var split = await program.Get($"{Incidents}?sysparm_fields={Uri.EscapeDataString("number,\r\nX-Evil: 1,>;rel=\"next\",Ü")}&sysparm_limit=1");
        (split.Status, split.Headers.Contains("X-Evil"), string.Join(' ', split.Headers.GetValues("Link")).Contains("Evil: 1", StringComparison.Ordinal)).ShouldBe((200, false, false));
        (await program.Get($"{Incidents}?sysparm_offset=2147483647")).Json["result"]!.AsArray().ShouldBeEmpty();

        async Task Refused(string parameters, string what)
        {
            var reply = await program.Get($"{Incidents}?{parameters}");
            reply.Status.ShouldBe(400, $"{what}: {reply.Text[..Math.Min(300, reply.Text.Length)]}");
            (reply.Json["status"]!.ToString(), reply.Json["result"]).ShouldBe(("failure", null), what);
            reply.Json["error"]!["detail"]!.ToString().ShouldNotBeEmpty();
        }
    }

    [Theory, Stores]
    public async Task A_state_moves_the_record_with_all_that_the_move_asks_for_or_nothing_changes(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        using var program = await office.House.Program(office.AgentPerson);
        var incident = await office.Log();
        var at = $"{Incidents}/{Hex(incident.Id.Value)}";

        var refused = await program.Send("PATCH", at, new JsonObject { ["short_description"] = "Other words", ["work_notes"] = "Try", ["state"] = "6", ["close_notes"] = "Done" });
        (refused.Status, refused.Text.Contains("close_code", StringComparison.Ordinal)).ShouldBe((422, true), refused.Text);
        foreach (var (body, status, about) in new (JsonObject, int, string)[]
        {
            (new() { ["close_notes"] = "Done" }, 422, "close_notes"),
            (new() { ["state"] = "6", ["close_code"] = "Magic", ["close_notes"] = "x" }, 422, "close_code"),
            (new() { ["state"] = "3" }, 409, "pending"),
            (new() { ["state"] = "8" }, 422, "close_notes"),
            (new() { ["state"] = "-1" }, 422, "state"),
            (new() { ["priority"] = "1" }, 422, "priority"),
            (new() { ["sys_created_on"] = "2001-01-01 00:00:00" }, 422, "sys_created_on"),
            (new() { ["u_nothing"] = "1" }, 400, "u_nothing"),
            (new() { ["short_description"] = new JsonArray("x") }, 400, "short_description"),
            (new() { ["short_description"] = "" }, 422, "short_description"),
            (new() { ["assigned_to"] = "nobody at all" }, 404, "nobody at all"),
            (new() { ["follow_up"] = "soon" }, 422, "follow_up"),
        })
        {
            var reply = await program.Send("PATCH", at, body.DeepClone());
            (reply.Status, reply.Text.Contains(about, StringComparison.Ordinal)).ShouldBe((status, true), $"{body.ToJsonString()}: {reply.Text}");
        }

        (await office.Now(incident.Id)).Version.ShouldBe(incident.Version);
        (await office.Facts(incident.Id.Value)).ShouldBe(["IncidentLogged"]);

        await Patch(new() { ["state"] = "2" }, "2|");
        (await program.Send("PATCH", at, new JsonObject { ["state"] = "3", ["urgency"] = "1" })).Text.ShouldContain("hold_reason: ");
        await Patch(new() { ["state"] = "On Hold", ["hold_reason"] = "4" }, "3|");
        await Patch(new() { ["state"] = 2, ["urgency"] = "1" }, "2|");
        await Patch(new() { ["state"] = "7", ["close_code"] = "Workaround provided", ["close_notes"] = "Another relay", ["comments"] = "It works again" }, "7|Solved (Work Around)");
        await Patch(new() { ["state"] = "2", ["work_notes"] = "It came back" }, "2|");
        await Patch(new() { ["state"] = "8", ["close_notes"] = "A drill" }, "8|");
        // Whom the desk asks afterwards is another's affair.
        (await office.Facts(incident.Id.Value)).Where(name => name != "SatisfactionAsked").ShouldBe(
        [
            "IncidentLogged", "IncidentStarted", "IncidentHeld", "IncidentEdited", "IncidentResumed", "IncidentResolved", "IncidentClosed", "CommentAdded",
            "IncidentReopened", "CommentAdded", "IncidentCancelled",
        ]);
        var closing = await office.House.Read(all => Task.FromResult(all.Facts.Where(fact => fact.Record == incident.Id.Value && (fact.Name == "IncidentResolved" || fact.Name == "IncidentClosed")).OrderBy(fact => fact.Entry).Select(fact => fact.Changes).ToList()));
        (closing[0].Contains("\"state\":[\"inProgress\",\"resolved\"]", StringComparison.Ordinal), closing[1].Contains("\"state\":[\"resolved\",\"closed\"]", StringComparison.Ordinal)).ShouldBe((true, true), string.Join('\n', closing));

        async Task Patch(JsonObject body, string becomes)
        {
            var reply = await program.Send("PATCH", at, body);
            reply.Status.ShouldBe(200, reply.Text);
            Said(reply.Json["result"]!, "state close_code").ShouldBe(becomes);
        }
    }

    [Theory, Stores]
    public async Task Problems_changes_and_items_go_through_their_own_lives(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        using var program = await office.House.Program(await office.House.Enter("Root", StandardRole.Administrator));
        var problem = await Make("problem", new() { ["short_description"] = "Relays drop", ["impact"] = "2" });
        Said(problem, "state known_error active").ShouldBe("101|false|true");
        Said(await Change("problem", problem, new() { ["state"] = "104", ["cause_notes"] = "A leak", ["workaround"] = "Restart" }), "state known_error").ShouldBe("104|true");
        Said(await Change("problem", problem, new() { ["state"] = "107", ["fix_notes"] = "Patched" }), "state active fix_notes").ShouldBe("107|false|Patched");

        var item = await Make("cmdb_ci", new() { ["name"] = $"relay-{Guid.CreateVersion7():N}", ["sys_class_name"] = "server", ["operational_status"] = "1", ["short_description"] = "First relay" });
        Said(item, "operational_status install_status").ShouldBe("1|1");
        (await program.Send("PATCH", $"/api/now/table/cmdb_ci/{item["sys_id"]}", new JsonObject { ["operational_status"] = "6", ["install_status"] = "4" })).Status.ShouldBe(422);
        Said(await Change("cmdb_ci", item, new() { ["operational_status"] = "6", ["environment"] = "test" }), "operational_status install_status environment").ShouldBe("6|7|test");

        var start = office.House.Clock.GetUtcNow().AddDays(2);
        var change = await Make("change_request", new()
        {
            ["short_description"] = "New relay",
            ["description"] = "Swap it",
            ["type"] = "normal",
            ["cmdb_ci"] = item["sys_id"]!.ToString(),
            ["justification"] = "It leaks",
            ["start_date"] = Moment(start),
            ["end_date"] = Moment(start.AddHours(1)),
            ["implementation_plan"] = "Swap",
            ["test_plan"] = "Ping",
            ["backout_plan"] = "Swap back",
        });
        Said(change, "state approval start_date justification").ShouldBe($"-5|not requested|{Moment(start)}|It leaks");
        change["cmdb_ci"]!["value"]!.ToString().ShouldBe(item["sys_id"]!.ToString());
        Said(await Change("change_request", change, new() { ["state"] = "-4", ["risk"] = change["risk"]!.ToString() }), "state").ShouldBe("-4");
        (await program.Send("PATCH", $"/api/now/table/change_request/{change["sys_id"]}", new JsonObject { ["state"] = "-1" })).Status.ShouldBe(409);
        Said(await Change("change_request", change, new() { ["state"] = "4", ["close_notes"] = "Not needed" }), "state active close_notes").ShouldBe("4|false|Not needed");
        (await program.Send("POST", "/api/now/table/change_request", new JsonObject { ["short_description"] = "Sly", ["state"] = "-2" })).Status.ShouldBe(422);

        var team = (await program.Get($"/api/now/table/sys_user_group?name={Uri.EscapeDataString(office.Network.Name)}")).Json["result"]![0]!;
        Said(team, "sys_id active").ShouldBe($"{Hex(office.Network.Id.Value)}|true");
        Said((await program.Get($"/api/now/table/sys_user?user_name={office.AskerPerson.UserName!.ToUpperInvariant()}")).Json["result"]![0]!, "sys_id").ShouldBe(Hex(office.AskerPerson.Id.Value));
        (await program.Send("POST", "/api/now/table/sys_user", new JsonObject { ["user_name"] = "eve" })).Status.ShouldBe(405);

        async Task<JsonNode> Make(string table, JsonObject body)
        {
            var reply = await program.Send("POST", $"/api/now/table/{table}", body);
            reply.Status.ShouldBe(201, reply.Text);
            return reply.Json["result"]!;
        }

        async Task<JsonNode> Change(string table, JsonNode record, JsonObject body)
        {
            var reply = await program.Send("PATCH", $"/api/now/v2/table/{table}/{record["sys_id"]}", body);
            reply.Status.ShouldBe(200, reply.Text);
            return reply.Json["result"]!;
        }
    }

    [Theory, Stores]
    public async Task N33_what_one_may_not_see_is_not_there_and_what_one_may_not_do_is_refused(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var (own, foreign) = (await office.Log(more: new(Item: null)), await office.Log(more: new(Requester: office.AgentPerson.Id)));
        await office.Say(own.Id, "Only for us", office.Agent, isInternal: true);
        var requester = await office.House.Enter("Reta", StandardRole.Requester);
        var hers = await office.Log(more: new(Requester: requester.Id));
        await office.Say(hers.Id, "Only for us", office.Agent, isInternal: true);
        using var program = await office.House.Program(requester);
        var missing = await program.Get($"{Incidents}/{Guid.CreateVersion7():N}");
        var hidden = await program.Get($"{Incidents}/{Hex(foreign.Id.Value)}");
        (hidden.Status, hidden.Text).ShouldBe((404, missing.Text));
        (await program.Send("PATCH", $"{Incidents}/{Hex(foreign.Id.Value)}", new JsonObject { ["comments"] = "Hm" })).Status.ShouldBe(404);
        (await program.Get($"{Incidents}?sysparm_fields=number")).Json["result"]!.AsArray().Select(row => row!["number"]!.ToString()).ShouldBe([IncidentKind.Kind.NumberOf(hers)]);
        var read = await program.Get($"{Incidents}/{Hex(hers.Id.Value)}?sysparm_display_value=true");
        (read.Text.Contains("Only for us", StringComparison.Ordinal), read.Json["result"]!["work_notes"], read.Json["result"]!["reassignment_count"]).ShouldBe((false, null, null));
        (await program.Get($"{Incidents}?sysparm_query=reassignment_count%3E0")).Status.ShouldBe(400);
        (await program.Send("PATCH", $"{Incidents}/{Hex(hers.Id.Value)}", new JsonObject { ["urgency"] = "1" })).Status.ShouldBe(403);
        (await program.Send("PATCH", $"{Incidents}/{Hex(hers.Id.Value)}", new JsonObject { ["work_notes"] = "Mine" })).Status.ShouldBe(403);
        (await program.Send("PATCH", $"{Incidents}/{Hex(hers.Id.Value)}", new JsonObject { ["comments"] = "Still broken" })).Status.ShouldBe(200);
        (await program.Send("POST", Incidents, new JsonObject { ["short_description"] = "Sly", ["work_notes"] = "Mine" })).Status.ShouldBe(403);
        (await program.Get("/api/now/table/problem")).Status.ShouldBe(403);

        using var reader = await office.House.Program(office.ManagerPerson, "incidents.read");
        (await reader.Send("PATCH", $"{Incidents}/{Hex(own.Id.Value)}", new JsonObject { ["urgency"] = "1" })).Status.ShouldBe(403);
        (await reader.Send("POST", Incidents, new JsonObject { ["short_description"] = "Sly" })).Status.ShouldBe(403);
        (await reader.Get("/api/now/table/sys_user")).Status.ShouldBe(403);
        (await reader.Get($"{Incidents}/{Hex(own.Id.Value)}?sysparm_display_value=true&sysparm_fields=caller_id,caller_id.email")).Json["result"]!.ToJsonString().ShouldContain($"\"display_value\":\"{Person.Kind.NumberOf(office.AskerPerson)}\"");

        using var manager = await office.House.Program(office.ManagerPerson);
        foreach (var (method, path, body, status) in new (string, string, JsonObject?, int)[]
        {
            ("GET", "/api/now/table/sc_request", null, 404), ("POST", "/api/now/table/sysapproval_approver", new(), 404), ("GET", $"{Incidents}/x", null, 404), ("GET", $"{Incidents}/{own.Id}", null, 404),
            ("GET", $"{Incidents}/{new string('0', 33)}", null, 404), ("GET", $"{Incidents}/%27%20or%201=1", null, 404), ("DELETE", $"{Incidents}/{Hex(own.Id.Value)}", null, 405), ("DELETE", $"{Incidents}/{Guid.CreateVersion7():N}", null, 404),
        })
        {
            var reply = await manager.Send(method, path, body);
            (reply.Status, reply.Type, reply.Json["status"]!.ToString()).ShouldBe((status, "application/json", "failure"), $"{method} {path}: {reply.Text}");
        }

        (await manager.SendText("POST", Incidents, new string(' ', 11 * 1024 * 1024))).Status.ShouldBe(413);
        foreach (var body in new[] { "[]", "{", "\"x\"", """{"short_description":"a","short_description":"b"}""", """{"short_description":"\ud800"}""", """{"short_description":"a\u0000b"}""", string.Concat(Enumerable.Repeat("{\"a\":", 200)) })
            (await manager.SendText("POST", Incidents, body)).Status.ShouldBe(400, body);
    }

    [Theory, Stores]
    public async Task A_token_is_the_password_of_its_own_user_and_nothing_else_is(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        await office.House.Let(office.AgentPerson);
        var token = await office.House.Do((IssueToken issue) => issue.Run(new(office.AgentPerson.Id, "script", ["incidents.read"]), Census.Tandem));
        using var client = new HttpClient { BaseAddress = office.House.Address };
        var (name, path) = (office.AgentPerson.UserName!, $"{Incidents}?sysparm_limit=1");

        (await As(name, token, path)).Status.ShouldBe(200);
        (await As(name.ToUpperInvariant(), token, path)).Status.ShouldBe(200);
        foreach (var (user, password) in new[] { (name, Census.Password), (office.ManagerPerson.UserName!, token), ("", token), (name, token[..^1]), (name, ""), (name, new string('x', 100_000)) })
        {
            var no = await As(user, password, path);
            no.Status.ShouldBeOneOf(401, 431);
            if (no.Status == 401)
                (no.Json["status"]!.ToString(), no.Headers.WwwAuthenticate.ToString()).ShouldBe(("failure", "Bearer, Basic realm=\"An API token as password\", charset=\"UTF-8\""));
        }

        (await client.Send("GET", path, null, ("Authorization", "Basic %%%"))).Status.ShouldBe(401);
        (await client.Get(path)).Status.ShouldBe(401);
        (await As(name, token, "/api/v1/incidents?limit=1")).Status.ShouldBe(401);
        (await client.Send("POST", Incidents, new JsonObject(), ("Authorization", Basic(name, token)))).Status.ShouldBe(403);
        // A browser sends such a password by itself: another site's page must gain nothing by that.
        (await client.Send("GET", path, null, ("Authorization", Basic(name, token)), ("Origin", "https://evil.example"))).Status.ShouldBe(403);

        Task<Reply> As(string user, string password, string at) => client.Send("GET", at, null, ("Authorization", Basic(user, password)));

        static string Basic(string user, string password) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
    }

    [Theory, Stores]
    public async Task Whoever_writes_last_is_right_and_nothing_of_the_others_is_lost(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        using var program = await office.House.Program(office.AgentPerson);
        var incident = await office.Log();
        var at = $"{Incidents}/{Hex(incident.Id.Value)}";
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(each => program.Send("PATCH", at, new JsonObject { ["short_description"] = $"Words {each}", ["work_notes"] = $"Note {each}" })));
        replies.Select(reply => reply.Status).ShouldAllBe(status => status == 200);
        (await office.Facts(incident.Id.Value)).Count(name => name == "IncidentEdited").ShouldBe(4);
        (await office.House.Read(all => Task.FromResult(all.Comments.Count(comment => comment.Record == incident.Id.Value)))).ShouldBe(4);

        var tag = (await program.Get(at)).Tag!;
        (await program.Send("PATCH", at, new JsonObject { ["description"] = "One" }, ("If-Match", tag))).Status.ShouldBe(200);
        (await program.Send("PATCH", at, new JsonObject { ["description"] = "Two" }, ("If-Match", tag))).Status.ShouldBe(412);
        var once = await program.Send("POST", Incidents, new JsonObject { ["short_description"] = "Once" }, ("Idempotency-Key", $"k{incident.Id}"));
        var again = await program.Send("POST", Incidents, new JsonObject { ["short_description"] = "Once" }, ("Idempotency-Key", $"k{incident.Id}"));
        (again.Status, again.Json["result"]!["sys_id"]!.ToString()).ShouldBe((201, once.Json["result"]!["sys_id"]!.ToString()));
    }

    [Theory, Stores]
    public async Task N69_who_asks_too_often_is_told_so_in_the_words_of_the_original(DatabaseKind store)
    {
        await using var house = await House.Open(await Databases.Copy(store), new MovableClock(), removed: true, builder => builder.Services.AddSingleton(new RequestLimits { PerCaller = 60 }));
        using var program = await house.Program(await house.Enter("Root", StandardRole.Administrator));
        var replies = new List<Reply>();
        for (var at = 0; at < 30; at++)
            replies.Add(await program.Get($"{Incidents}?sysparm_limit=1"));
        var refused = replies.Where(reply => reply.Status == 429).ToList();
        refused.Count.ShouldBeGreaterThan(10);
        refused.ShouldAllBe(reply => reply.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1) && reply.Json["status"]!.ToString() == "failure");
    }

    private static string Hex(Guid id) => id.ToString("N");

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", null);

    private static string Said(JsonNode record, string columns) => string.Join('|', columns.Split(' ').Select(column => record[column]!.ToString()));
}
