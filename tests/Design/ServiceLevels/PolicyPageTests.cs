using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.PolicyPages;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Calendars;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Design.ServiceLevels;

/// <summary>Promises on pages, in a browser without script.</summary>
public sealed class PolicyPageTests
{
    [Theory, Stores]
    public async Task A_promise_is_written_in_rows_and_read_like_a_contract(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        await house.Do((AddCalendar add) => add.Run(new("Business hours", Zone: "Europe/Vienna", Hours: "mon-fri 08:00-18:00"), promises.Office.Manager));
        using var visitor = await Signed(house, promises);

        await visitor.Open("/service-level-policies");
        await visitor.Press("New service level policy");
        await visitor.Submit("#form-policy", [.. Written("Gold"), ("type", "contract"), ("calendar", "Business hours"), ("supplier", "Alpennetz GmbH"), ("penalty", "250.50"), ("currency", "EUR")]);

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        var text = Text(visitor);
        text.ShouldContain("Priority is at most 2 and Team is " + promises.Office.Network.Name);
        text.ShouldContain("State is Pending");
        text.ShouldContain("State is Resolved or Closed");
        text.ShouldContain("Business hours");
        text.ShouldContain("at 90 % it is handed to " + promises.Office.Network.Name);
        text.ShouldContain("Alpennetz GmbH pays 250.50 EUR for each breach.");
        var policy = await house.Read(all => all.Set<ServiceLevelPolicy>().AsNoTracking().SingleAsync());
        policy.Versions[0].Targets.Select(target => (target.Time, target.When?.Count ?? 0)).ShouldBe([("4h", 2), ("8h", 0)]);
        (policy.Versions[0].Counts.Calendar, policy.Penalty, policy.State).ShouldBe(("CAL-1", 25_050, ServiceLevelPolicy.Draft));
        (await visitor.Open("/service-level-policies")).Body!.TextContent.ShouldContain("some 4h · 8h");
    }

    [Theory, Stores]
    public async Task A_form_that_is_refused_keeps_what_was_typed_and_says_beside_the_field_what_is_wrong(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        using var visitor = await Signed(house, promises);

        await Refused("policy-target1-time-complaint", ("target1-time", "2d"));
        await Refused("policy-target0-complaint", ("target0-value0", "soon"));
        await Refused("policy-stops-complaint", ("stops-value0", "asleep"));
        await Refused("policy-zone-complaint", ("zone", "Mars/Base"));
        await Refused("policy-hours-complaint", ("hours", "whenever"));
        await Refused("policy-calendar-complaint", ("calendar", "The moon's"));
        await Refused("policy-consequence0-at-complaint", ("consequence0-at", "lots"));
        await Refused("policy-consequence0-team-complaint", ("consequence0-team", "Ghosts"));
        await Refused("policy-restartsOn-complaint", ("restartsOn", "SunRisen"));
        await Refused("policy-penalty-complaint", ("penalty", "a lot"));
        (await house.Read(all => all.Set<ServiceLevelPolicy>().CountAsync())).ShouldBe(0);

        async Task Refused(string complaint, (string Name, string Value) wrong)
        {
            await visitor.Open("/service-level-policies/new");
            await visitor.Submit("#form-policy", [.. Written("Gold").Where(field => field.Name != wrong.Name), wrong]);
            visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            visitor.Page.GetElementById(complaint).ShouldNotBeNull(visitor.Page.QuerySelector(".alert")?.TextContent);
            visitor.Page.QuerySelector("[name=name]")!.GetAttribute("value").ShouldBe("Gold");
            visitor.Page.QuerySelector($"[name='{wrong.Name}']")!.GetAttribute("value").ShouldBe(wrong.Value);
            visitor.Page.QuerySelector("[name='target0-field1'] option[selected]")!.GetAttribute("value").ShouldBe("team");
        }
    }

    [Theory, Stores]
    public async Task A_version_is_corrected_or_followed_by_a_new_one_and_the_page_says_what_changed(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        var path = (await promises.InForce(Promises.Resolution())).Replace("/api/v1", "", StringComparison.Ordinal);
        var from = (await Stored(house)).Versions[0].From;
        using var visitor = await Signed(house, promises);

        await visitor.Open(path);
        await visitor.Press("New version from a date");
        Text(visitor).ShouldContain("what started before keeps its version");
        await visitor.Submit("#form-policy", ("target1-time", "6h"));
        (visitor.Status, visitor.Page.GetElementById("policy-from-complaint")).ShouldBe((HttpStatusCode.UnprocessableEntity, visitor.Page.GetElementById("policy-from-complaint")!));
        await visitor.Submit("#form-policy", ("target1-time", "6h"), ("from", "2030-01-01T00:00"));
        Text(visitor).ShouldContain("Target for everything else: 8h 6h");
        var policy = await Stored(house);
        policy.Versions.Select(terms => (terms.From?.Year, terms.Targets[1].Time)).ShouldBe([(from!.Value.Year, "8h"), (2030, "6h")]);

        // What was corrected is the older version, and its moment is not cut to the minute that the form shows.
        await visitor.Open(path + "/edit?version=1");
        Text(visitor).ShouldContain("computed anew, also those that have ended");
        await visitor.Submit("#form-policy", ("target1-time", "7h"));
        (await Stored(house)).Versions.Select(terms => (terms.From, terms.Targets[1].Time)).ShouldBe([(from, "7h"), (policy.Versions[1].From, "6h")]);
    }

    [Theory, Stores]
    public async Task A_form_that_was_overtaken_changes_nothing_and_who_may_not_edit_is_offered_nothing(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        var path = await promises.InForce(Promises.Resolution());
        var page = path.Replace("/api/v1", "", StringComparison.Ordinal);
        using var visitor = await Signed(house, promises);
        await visitor.Open(page + "/edit");
        (await Promises.Edit(promises.Manager, path, new JsonObject { ["name"] = "Platinum" })).Status.ShouldBe(200);
        await visitor.Submit("#form-policy", ("name", "Gold again"));
        visitor.Status.ShouldBe(HttpStatusCode.Conflict);
        (await Stored(house)).Name.ShouldBe("Platinum");

        await house.Let(promises.Office.AgentPerson);
        using var agent = await house.SignedIn(promises.Office.AgentPerson);
        await agent.Open(page);
        agent.Status.ShouldBe(HttpStatusCode.OK);
        agent.Page.QuerySelectorAll("a[href*='/edit']").ShouldBeEmpty();
        await agent.Open(page + "/edit");
        agent.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, Stores]
    public async Task The_page_of_a_record_says_what_is_not_promised_on_it_and_what_that_would_need(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        var urgent = Promises.Resolution("Urgent things");
        urgent["versions"]![0]!["applies"] = new JsonArray(new JsonObject { ["field"] = "priority", ["operator"] = "atMost", ["value"] = "1" });
        await promises.InForce(urgent);
        await promises.InForce(Promises.Resolution("All things"));
        var incident = await promises.Office.Log();
        await house.Settled();
        await house.Let(promises.Office.AgentPerson);
        using var agent = await house.SignedIn(promises.Office.AgentPerson);

        await agent.Open(IncidentKind.Kind.PathOf(incident));

        var others = agent.Page.GetElementById("clocks-others")!.TextContent;
        others.ShouldContain("Urgent things");
        others.ShouldContain("It is promised to others.");
        System.Text.RegularExpressions.Regex.Replace(others, @"\s+", " ").ShouldContain("It would need: Priority is at most 1");
        others.ShouldNotContain("All things");
    }

    [Theory]
    [InlineData("250", "EUR", 25_000)]
    [InlineData("0.01", "EUR", 1)]
    [InlineData("250", "JPY", 250)]
    [InlineData("1.005", "KWD", 1_005)]
    public void An_amount_is_kept_in_the_smallest_unit_of_its_currency(string text, string currency, long units)
    {
        MinorUnits.Read(text, currency, "penalty").ShouldBe(units);
        MinorUnits.Read(MinorUnits.Plain(units, currency), currency, "penalty").ShouldBe(units);
    }

    [Theory]
    [InlineData("0.001", "EUR")]
    [InlineData("0.5", "JPY")]
    [InlineData("-1", "EUR")]
    [InlineData("99999999999999999999", "EUR")]
    [InlineData("much", "EUR")]
    public void An_amount_that_is_none_is_refused(string text, string currency) => Should.Throw<Refused>(() => MinorUnits.Read(text, currency, "penalty"));

    private static (string Name, string Value)[] Written(string name) =>
    [
        ("name", name), ("measure", "resolution"),
        ("target0-time", "4h"), ("target0-field0", "priority"), ("target0-operator0", "atMost"), ("target0-value0", "2"), ("target0-field1", "team"), ("target0-value1", "TEA-1"),
        ("target1-time", "8h"), ("consequence0-at", "90"), ("consequence0-do", "escalate"), ("consequence0-team", "TEA-1"),
        ("stops-field0", "state"), ("stops-value0", "resolved, Closed"),
    ];

    private static async Task<Visitor> Signed(House house, Promises promises)
    {
        await house.Let(promises.Office.ManagerPerson);
        return await house.SignedIn(promises.Office.ManagerPerson);
    }

    private static Task<ServiceLevelPolicy> Stored(House house) => house.Read(all => all.Set<ServiceLevelPolicy>().AsNoTracking().SingleAsync());

    private static string Text(Visitor visitor) => System.Text.RegularExpressions.Regex.Replace(visitor.Page.QuerySelector("main")!.TextContent, @"\s+", " ");
}
