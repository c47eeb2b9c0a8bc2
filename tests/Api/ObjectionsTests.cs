using System.Text.Json.Nodes;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Operation.Categories;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Api;

/// <summary>Whoever sends a form learns at once all that is wrong with it.</summary>
public sealed class ObjectionsTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task Everything_that_is_wrong_with_a_new_record_is_told_at_once(DatabaseKind store)
    {
        var house = await houses.On(store);
        await house.Do<AddCategory, Category>(add => add.Run(new("Hardware"), Census.Tandem));
        using var program = await house.Program(await house.Enter("Berta", StandardRole.Administrator));
        var yesterday = house.Clock.GetUtcNow().AddDays(-1);

        (await Refused("changes", new() { ["title"] = " ", ["plannedStart"] = yesterday, ["plannedEnd"] = yesterday.AddHours(1) })).ShouldBe(["title", "plannedStart"], ignoreOrder: true);
        (await Refused("changes", new() { ["title"] = " ", ["plannedEnd"] = yesterday })).ShouldBe(["title", "plannedStart"], ignoreOrder: true);
        (await Refused("releases", new() { ["title"] = "", ["version"] = new string('1', 300), ["plannedAt"] = yesterday })).ShouldBe(["title", "version", "plannedAt"], ignoreOrder: true);
        (await Refused("incidents", new() { ["title"] = "", ["category"] = "No such thing" })).ShouldBe(["title", "category"], ignoreOrder: true);
        (await Refused("roadmap-items", new() { ["title"] = "", ["neededBy"] = "soon" })).ShouldBe(["title", "product", "neededBy"], ignoreOrder: true);

        async Task<IEnumerable<string>> Refused(string plural, JsonObject body)
        {
            var answer = await program.Send("POST", $"/api/v1/{plural}", body);
            answer.Status.ShouldBe(422, answer.Text);
            return answer.Json["errors"]!.AsObject().Select(each => each.Key);
        }
    }

    [Theory, Stores]
    public async Task Everything_that_is_wrong_with_an_edit_is_told_at_once_and_nothing_of_it_is_saved(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var program = await house.Program(await house.Enter("Berta", StandardRole.Administrator));
        var change = $"/api/v1/changes/{(await program.Send("POST", "/api/v1/changes", new JsonObject { ["title"] = "New cable" })).Json["number"]}";
        var facts = (await program.Get(change + "/facts")).Json["items"]!.AsArray().Count;

        var refused = await program.Send("PATCH", change, new JsonObject { ["reason"] = "It is old", ["title"] = " ", ["interrupts"] = "perhaps", ["plannedStart"] = house.Clock.GetUtcNow().AddDays(-2) }, ("If-Match", "*"));

        refused.Status.ShouldBe(422, refused.Text);
        refused.ErrorsAbout.ShouldBe(["interrupts", "title", "plannedStart"], ignoreOrder: true);
        (await program.Get(change)).Json["reason"]!.ToString().ShouldBe("");
        (await program.Get(change + "/facts")).Json["items"]!.AsArray().Count.ShouldBe(facts);
        (await program.Send("PATCH", change, new JsonObject { ["reason"] = "It is old" }, ("If-Match", "*"))).Json["reason"]!.ToString().ShouldBe("It is old");
    }

    [Theory, Stores]
    public async Task A_program_learns_which_fields_point_at_nothing_beside_all_else_that_is_wrong(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var program = await house.Program(await house.Enter("Dora", StandardRole.Administrator));
        async Task<(int, string)> Wrong(string method, string path, JsonObject body)
        {
            var reply = await program.Send(method, path, body, ("If-Match", "*"));
            return (reply.Status, string.Join(' ', reply.ErrorsAbout.Order(StringComparer.Ordinal)));
        }

        (await program.Send("POST", "/api/v1/custom-fields", new JsonObject { ["of"] = "changes", ["label"] = "Witness", ["name"] = "witness", ["type"] = "person" })).Status.ShouldBe(201);
        var change = $"/api/v1/changes/{(await program.Send("POST", "/api/v1/changes", new JsonObject { ["title"] = "New cable" })).Json["number"]}";
        var nobody = new JsonObject { ["witness"] = "Nobody" };

        (await Wrong("POST", "/api/v1/changes", new() { ["title"] = " ", ["team"] = "TEA-9999", ["items"] = new JsonArray("CI-1", "CI-99999"), ["type"] = "huge", ["custom"] = nobody.DeepClone() }))
            .ShouldBe((422, "custom.witness items team title type"));
        (await Wrong("POST", "/api/v1/changes", new() { ["title"] = "Cable", ["team"] = "TEA-9999", ["custom"] = nobody.DeepClone() })).ShouldBe((404, "custom.witness team"));
        (await Wrong("PATCH", change, new() { ["title"] = " ", ["team"] = "TEA-9999", ["custom"] = nobody.DeepClone() })).ShouldBe((422, "custom.witness team title"));
        (await Wrong("PATCH", change, new() { ["reason"] = "It is old", ["team"] = "TEA-9999" })).ShouldBe((404, "team"));
        (await program.Get(change)).Json["reason"]!.ToString().ShouldBe("");
        (await program.Get("/api/v1/changes?title=Cable")).Json["items"]!.AsArray().ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task What_is_entered_at_first_tells_everything_at_once(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var program = await house.Program(await house.Enter("Dietlind", StandardRole.Administrator));
        async Task Tells(string plural, JsonObject body, string fields)
        {
            var reply = await program.Send("POST", "/api/v1/" + plural, body);
            (reply.Status, string.Join(' ', reply.ErrorsAbout.Order(StringComparer.Ordinal))).ShouldBe((422, fields), plural);
        }

        await Tells("people", new() { ["name"] = "", ["userName"] = "x y", ["email"] = "nowhere", ["zone"] = "Mars", ["hours"] = "never", ["organisation"] = "ORG-9999" }, "email hours name organisation userName zone");
        await Tells("teams", new() { ["name"] = " ", ["email"] = "nowhere", ["zone"] = "Mars", ["hours"] = "never", ["lead"] = "PER-9999" }, "email hours lead name zone");
        await Tells("organisations", new() { ["name"] = "", ["mailDomain"] = "not one", ["parent"] = "ORG-9999" }, "mailDomain name parent");
        await Tells("custom-fields", new() { ["of"] = "incidents", ["name"] = "Bad Name", ["label"] = "", ["type"] = "choice" }, "choices label name");
        await Tells("assignment-rules", new() { ["name"] = "", ["team"] = "TEA-9999", ["conditions"] = new JsonArray(new JsonObject { ["field"] = "smell", ["operator"] = "is", ["value"] = "x" }) }, "conditions name team");
    }

    [Theory, Stores]
    public async Task A_move_tells_what_it_lacks_beside_what_cannot_be_read(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var program = await house.Program(await house.Enter("Emil", StandardRole.Administrator));
        var incident = $"/api/v1/incidents/{(await program.Send("POST", "/api/v1/incidents", new JsonObject { ["title"] = "Printer", ["assignee"] = "Emil" })).Json["number"]}";

        var refused = await program.Send("POST", incident + "/moves", new JsonObject { ["to"] = "resolved", ["resolutionCode"] = "wished away" });

        (refused.Status, string.Join(' ', refused.ErrorsAbout.Order(StringComparer.Ordinal))).ShouldBe((422, "resolution resolutionCode"), refused.Text);
        refused.Json["errors"]!["resolutionCode"]![0]!.ToString().ShouldStartWith("Resolution code cannot be read (understood are: solved, ");
    }

    [Theory, Stores]
    public async Task A_form_a_practice_draws_itself_tells_everything_at_once(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var visitor = await house.SignedIn("Frida", StandardRole.Administrator);
        async Task Tells(string page, string form, (string, string)[] typed, string[] complaints)
        {
            await visitor.Open(page);
            await visitor.Submit(form, typed);
            visitor.Page.QuerySelectorAll(".complaint").Select(each => each.Id!.Split('-')[^2]).ShouldBe(complaints, ignoreOrder: true, page);
        }

        await Tells("/assignment-rules/new", "#form-rule", [("name", ""), ("team", "No such team"), ("assignee", "Nobody")], ["name", "team", "assignee"]);
        await Tells("/escalation-policies/new", "#form-policy", [("name", ""), ("team", "No such team"), ("notify0", "nobody at all")], ["name", "team", "notify0"]);
        await Tells("/schedules/new", "#form-schedule", [("name", ""), ("team", "No such team"), ("people0", "Frida"), ("start0", "soon")], ["name", "team", "start0"]);
        await Tells("/calendars/new", "#form-calendar", [("name", ""), ("periods", "sometimes"), ("combines", "perhaps CAL-1")], ["name", "periods", "combines"]);
        await Tells("/configuration-classes/new", "#form-class", [("name", ""), ("parent", "No such class")], ["name", "parent"]);
    }

    [Theory, Stores]
    public async Task A_form_tells_what_is_not_there_beside_what_a_rule_says_no_to(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var visitor = await house.SignedIn("Clara", StandardRole.Administrator);
        string[] Complaints() => [.. visitor.Page.QuerySelectorAll(".complaint").Select(each => each.Id!.Split('-')[^2])];

        await visitor.Open("/changes/new");
        await visitor.Submit("#form-create", ("title", "New cable"), ("items", "CI-999999"), ("plannedStart", "2020-01-01T10:00"), ("plannedEnd", "2020-01-01T11:00"));
        Complaints().ShouldBe(["items", "plannedStart"]);
        await visitor.Submit("#form-create", ("items", ""), ("plannedStart", ""), ("plannedEnd", ""));
        var path = visitor.Place;
        await visitor.Open(path + "/edit");
        await visitor.Submit("#form-edit", ("title", " "), ("team", "No such team"));
        Complaints().ShouldBe(["title", "team"]);
        await visitor.Open(path);
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldStartWith("New cable");
    }

    [Theory, Stores]
    public async Task What_is_planned_lies_ahead_unless_it_is_an_emergency_written_down_afterwards(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var program = await house.Program(await house.Enter("Berta", StandardRole.Administrator));
        var now = house.Clock.GetUtcNow();
        async Task<int> Sent(string plural, JsonObject body) => (await program.Send("POST", $"/api/v1/{plural}", body)).Status;
        JsonObject Change(string type, DateTimeOffset start) => new() { ["title"] = "New cable", ["type"] = type, ["plannedStart"] = start, ["plannedEnd"] = start.AddHours(1) };

        (await Sent("changes", Change("normal", now.AddDays(-1))), await Sent("changes", Change("normal", now.AddMinutes(-10)))).ShouldBe((422, 201), "what was begun just now is still planned");
        (await Sent("changes", Change("emergency", now.AddDays(-1)))).ShouldBe(201);
        (await Sent("releases", new() { ["title"] = "Till 3", ["plannedAt"] = now.AddDays(-1) }), await Sent("releases", new() { ["title"] = "Till 3", ["type"] = "emergency", ["plannedAt"] = now.AddDays(-1) })).ShouldBe((422, 201));
        (await Sent("articles", new() { ["title"] = "Paper", ["validUntil"] = now.AddDays(-1) }), await Sent("articles", new() { ["title"] = "Paper", ["validUntil"] = now.AddDays(1) })).ShouldBe((422, 201));
        var made = await program.Send("POST", "/api/v1/changes", Change("normal", now.AddDays(1)));
        (await program.Send("PATCH", $"/api/v1/changes/{made.Json["number"]}", new JsonObject { ["plannedStart"] = now.AddDays(-2) }, ("If-Match", "*"))).Status.ShouldBe(422);
    }

    [Fact]
    public void What_no_rule_objects_to_passes_and_the_rest_is_told_together()
    {
        var objections = new Objections();
        objections.Hear(() => 3).ShouldBe(3);
        objections.Demand();
        objections.Hear(Nameless).ShouldBeNull();
        objections.Hear(Endless);

        Should.Throw<Refused>(objections.Demand).Complaints.Select(each => each.Field).ShouldBe(["what", "when"]);

        static string Nameless() => throw new Refused("Say what.", "What");
        static void Endless() => throw new Refused("Say when.", "When");
    }
}
