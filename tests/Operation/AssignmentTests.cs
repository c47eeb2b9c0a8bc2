using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Assignment;
using Tandem.Operation.Incidents;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Operation;

/// <summary>Rules give an incident to a team when nobody said which, and can be tried on the past first.</summary>
public sealed class AssignmentTests
{
    [Theory, Stores]
    public async Task The_first_active_rule_that_suits_chooses_the_team(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var mail = await Rule(office, "Mail", office.Mail.Id, new Condition("title", ConditionOperator.Contains, "mail, outlook"));
        var rest = await Rule(office, "The rest", office.Network.Id);
        (await office.Log("My Mail is gone")).Team.ShouldBeNull();

        await Switch(office, mail, AssignmentRule.Active);
        await Switch(office, rest, AssignmentRule.Active);

        var chosen = await office.Log("My Mail is gone");
        (chosen.Team, chosen.State).ShouldBe((office.Mail.Id, IncidentLife.Assigned));
        var logged = await house.Read(each => each.Facts.SingleAsync(fact => fact.Record == chosen.Id.Value));
        logged.As<IncidentLogged>().Rule.ShouldBe(mail.Id);
        (await office.Log("No sound")).Team.ShouldBe(office.Network.Id);
        (await office.Log("My Mail is gone", new(Team: office.Network.Id))).Team.ShouldBe(office.Network.Id);
        await Switch(office, mail, AssignmentRule.Off);
        (await office.Log("My Mail is gone")).Team.ShouldBe(office.Network.Id);
    }

    [Theory, Stores]
    public async Task A_rule_may_ask_for_any_field_in_any_way(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var service = await house.Do<AddService, Service>(feature => feature.Run(new("Payroll"), office.Manager));
        var custom = CustomValues.Of(new JsonObject { ["site"] = "Graz", ["seats"] = 12 });

        async Task<bool> Suits(Condition condition, LogIncident.Request request)
        {
            var rule = await Rule(office, condition.ToString()[..40], office.Mail.Id, condition);
            await Switch(office, rule, AssignmentRule.Active);
            var incident = await office.Log("Wages are late", request);
            await Switch(office, rule, AssignmentRule.Off);
            return incident.Team == office.Mail.Id;
        }

        (await Suits(new("service", ConditionOperator.Is, "Payroll"), new(Service: service.Id))).ShouldBeTrue();
        (await Suits(new("service", ConditionOperator.Is, $"SRV-{service.Serial}"), new())).ShouldBeFalse();
        (await Suits(new("service", ConditionOperator.IsEmpty), new())).ShouldBeTrue();
        (await Suits(new("service", ConditionOperator.IsNot, "Payroll"), new())).ShouldBeTrue();
        (await Suits(new("impact", ConditionOperator.Is, "high"), new(Impact: Level.High))).ShouldBeTrue();
        (await Suits(new("priority", ConditionOperator.AtMost, "2"), new(Impact: Level.High, Urgency: Level.High))).ShouldBeTrue();
        (await Suits(new("priority", ConditionOperator.AtLeast, "2"), new(Impact: Level.High, Urgency: Level.High))).ShouldBeFalse();
        (await Suits(new("category", ConditionOperator.BeginsWith, "hardware"), new(Category: "Hardware / Printer"))).ShouldBeTrue();
        (await Suits(new("channel", ConditionOperator.Is, "mail"), new(Channel: Channel.Phone))).ShouldBeFalse();
        (await Suits(new("custom.site", ConditionOperator.Is, "graz"), new(Custom: custom))).ShouldBeTrue();
        (await Suits(new("custom.seats", ConditionOperator.AtLeast, "10"), new(Custom: custom))).ShouldBeTrue();
        (await Suits(new("custom.floor", ConditionOperator.IsFilled), new(Custom: custom))).ShouldBeFalse();
    }

    [Theory, Stores]
    public async Task A_rule_that_makes_no_sense_is_refused(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        Condition[] senseless =
        [
            new("secret", ConditionOperator.Is, "x"), new("state", ConditionOperator.Is, "new"), new("title", ConditionOperator.AtLeast, "3"), new("title", ConditionOperator.Is, " "),
            new("impact", ConditionOperator.Is, "huge"), new("service", ConditionOperator.Is, "No such service"), new("priority", ConditionOperator.Is, "one"), new("custom.", ConditionOperator.Is, "x"),
        ];
        foreach (var condition in senseless)
            (await Rule(office, "Nonsense", office.Mail.Id, condition).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("conditions", condition.ToString());
        (await Rule(office, "To nobody", null).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("team");
    }

    [Theory, Stores]
    public async Task A_dry_run_tells_what_the_rule_would_have_done_to_incidents_as_they_were_when_logged(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var right = await office.Log("Mail is slow", new(Team: office.Mail.Id));
        var spared = await office.Log("Mail is lost", new(Team: office.Network.Id));
        await office.Do<AssignIncident, AssignIncident.Request>(new(spared.Id, office.Mail.Id));
        var moved = await office.Log("Mail is odd", new(Team: office.Network.Id));
        var unassigned = await office.Log("Mail is gone");
        var renamed = await office.Log("Screen is black", new(Team: office.Network.Id));
        await office.Do<EditIncident, EditIncident.Request>(new(renamed.Id, Patch.Of("title", "Mail after all")));
        var earlier = await office.Log("VIP mail", new(Team: office.Network.Id));
        await Switch(office, await Rule(office, "First", office.Network.Id, new Condition("title", ConditionOperator.BeginsWith, "vip")), AssignmentRule.Active);
        var rule = await Rule(office, "Mail", office.Mail.Id, new Condition("title", ConditionOperator.Contains, "mail"));

        using var program = await house.Program(office.ManagerPerson);
        var answer = await program.Get($"/api/v1/assignment-rules/{AssignmentRule.Kind.NumberOf(rule)}/dry-run?last=1000");

        answer.Status.ShouldBe(200, answer.Text);
        (answer.Json["looked"]!.GetValue<int>(), answer.Json["suited"]!.GetValue<int>(), answer.Json["moved"]!.GetValue<int>(), answer.Json["right"]!.GetValue<int>()).ShouldBe((6, 4, 3, 1));
        answer.Json["moves"]!.AsArray().Select(move => move!["number"]!.ToString()).ShouldBe(
            new[] { unassigned, moved, spared }.Select(IncidentKind.Kind.NumberOf));
        (await program.Get($"/api/v1/assignment-rules/{AssignmentRule.Kind.NumberOf(rule)}/dry-run?last=2")).Json["looked"]!.GetValue<int>().ShouldBe(2);
        foreach (var last in (string[])["0", "10001", "-1", "many"])
            (await program.Get($"/api/v1/assignment-rules/{AssignmentRule.Kind.NumberOf(rule)}/dry-run?last={last}")).Status.ShouldBe(400, last);
        ((await office.Now(right.Id)).Team, (await office.Now(earlier.Id)).Team).ShouldBe((office.Mail.Id, office.Network.Id));
    }

    [Theory, Stores]
    public async Task N38_a_dry_run_counts_only_what_its_reader_may_see(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        await office.Log("Mail is slow");
        var rule = await Rule(office, "Mail", office.Mail.Id, new Condition("title", ConditionOperator.Contains, "mail"));
        var limited = office.Asker with { Grants = [new("incidents.read", GrantScope.Own), new("assignment-rules.read", GrantScope.Everywhere)] };

        (await house.Do<DryRuns, DryRun>(runs => runs.Of(rule, 100, limited, default))).Looked.ShouldBe(1);
        (await house.Do<DryRuns, DryRun>(runs => runs.Of(rule, 100, limited with { Person = office.Other.Person }, default))).Looked.ShouldBe(0);
    }

    [Theory, Stores]
    public async Task A_rule_is_written_switched_on_and_changed_on_its_pages(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var incident = await office.Log("Mail is slow");
        await house.Let(office.ManagerPerson);
        using var visitor = await house.SignedIn(office.ManagerPerson);

        await visitor.Open("/assignment-rules/new");
        await visitor.Submit("#form-rule", ("name", "Mail"), ("field0", "title"), ("operator0", "contains"), ("value0", "mail"), ("team", Team.Kind.NumberOf(office.Mail)));
        (visitor.Place + Environment.NewLine + visitor.Page.Body!.TextContent).ShouldContain("Of the last 1 incidents this rule would have moved 1.");
        await visitor.Open(visitor.Place + "/dry-run?last=100");
        visitor.Page.Body!.TextContent.ShouldContain(IncidentKind.Kind.NumberOf(incident));
        await visitor.Open("/assignment-rules/ASR-1");
        await visitor.Press("Switch on");
        (await office.Log("Mail is slow")).Team.ShouldBe(office.Mail.Id);

        await visitor.Open("/assignment-rules/ASR-1/edit");
        await visitor.Submit("#form-rule", ("field0", "impact"), ("value0", "enormous"));
        (visitor.Status, visitor.Page.QuerySelector("#rule-name")!.GetAttribute("value")).ShouldBe((HttpStatusCode.UnprocessableEntity, "Mail"));
        await visitor.Submit("#form-rule", ("operator0", "is"), ("value0", "high"));
        (await office.Log("Mail is slow")).Team.ShouldBeNull();
        await visitor.Open("/assignment-rules");
        visitor.Page.Body!.TextContent.ShouldContain("high");
    }

    [Theory, Stores]
    public async Task A_rule_that_is_changed_acts_in_the_new_way_at_once(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var rule = await Rule(office, "Mail", office.Mail.Id, new Condition("title", ConditionOperator.Contains, "mail"));
        await Switch(office, rule, AssignmentRule.Active);

        await office.Do<EditAssignmentRule, EditAssignmentRule.Request>(new(rule.Id, Patch.Of("conditions", new[] { new Condition("title", ConditionOperator.Contains, "post") })), office.Manager);

        (await office.Log("Mail is slow")).Team.ShouldBeNull();
        (await office.Log("The post is slow")).Team.ShouldBe(office.Mail.Id);
        await house.Do<EditAssignmentRule>(feature => feature.Run(new(rule.Id, Patch.Of("team", null)), office.Manager)).ShouldThrowAsync<Refused>();
    }

    private static Task<AssignmentRule> Rule(Office office, string name, Id<Team>? team, params Condition[] conditions) =>
        office.House.Do<AddAssignmentRule, AssignmentRule>(feature => feature.Run(new(name, Conditions: conditions, Team: team), office.Manager));

    private static Task Switch(Office office, AssignmentRule rule, string to) => office.Do<MoveAssignmentRule, MoveAssignmentRule.Request>(new(rule.Id, to), office.Manager);
}
