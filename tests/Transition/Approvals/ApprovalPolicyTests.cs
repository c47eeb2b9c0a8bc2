using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;
using Tandem.Transition.ApprovalPolicies;
using Tandem.Transition.Approvals;

namespace Tandem.Tests.Transition.Approvals;

/// <summary>The table that says who decides: its rows are asked in order, and the first that suits counts.</summary>
public sealed class ApprovalPolicyTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task The_first_row_that_suits_counts_and_any_field_may_be_asked_for(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var some = await Committee.In(house);
        await house.Do((EditService edit) => edit.Run(new(some.Service.Id, Patch.Of("criticality", Criticality.Critical)), Census.Tandem));
        async Task<bool> Suits(params Condition[] conditions)
        {
            var row = await house.Do((AddApprovalPolicy add) => add.Run(new("Row", -1, conditions, [new("Mona", [Committee.Number(some.Mona)])]), Census.Tandem));
            await house.Do((MoveApprovalPolicy move) => move.Run(new(row.Id, ApprovalPolicy.Active), Census.Tandem));
            var change = await some.Assessed();
            var found = await house.Within(services => ((PolicyTable)services.GetService(typeof(PolicyTable))!).Find((ChangeApprovals)services.GetService(typeof(ChangeApprovals))!, change, default));
            await house.Do((MoveApprovalPolicy move) => move.Run(new(row.Id, ApprovalPolicy.Off), Census.Tandem));
            return found?.Id == row.Id;
        }

        (await Suits()).ShouldBeTrue();
        (await Suits(new Condition("type", ConditionOperator.Is, "normal"))).ShouldBeTrue();
        (await Suits(new Condition("type", ConditionOperator.Is, "emergency"))).ShouldBeFalse();
        (await Suits(new Condition("risk", ConditionOperator.IsEmpty))).ShouldBeFalse("it is computed");
        (await Suits(new Condition("service", ConditionOperator.Is, some.Service.Name))).ShouldBeTrue();
        (await Suits(new Condition("criticality", ConditionOperator.Is, "critical"))).ShouldBeTrue();
        (await Suits(new Condition("criticality", ConditionOperator.Is, "low, medium"))).ShouldBeFalse();
        (await Suits(new Condition("title", ConditionOperator.Contains, "firewall"), new Condition("type", ConditionOperator.Is, "standard"))).ShouldBeFalse();
    }

    [Theory, Stores]
    public async Task The_usual_rows_are_in_force_until_they_are_written_down_and_changed(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var some = await Committee.In(house);
        await house.Let(some.Max);
        using var visitor = await house.SignedIn("Root", StandardRole.Administrator);
        (await visitor.Open("/approvals?state=asked&approver=me")).Body!.TextContent.ShouldContain("Nobody waits for your decision.");
        await visitor.Open("/approval-policies");
        await visitor.Press("Write down the usual rows");
        visitor.Page.Body!.TextContent.ShouldContain("Everything else");
        await house.Do((FurnishApprovalPolicies furnish) => furnish.Run(new(), Census.Tandem));
        var rows = await house.Read(all => all.Set<ApprovalPolicy>().OrderBy(row => row.Order).ToListAsync());
        rows.Select(row => row.Name).ShouldBe(["Emergency", "High risk", "Everything else"]);

        await visitor.Open(ApprovalPolicy.Kind.PathOf(rows[2]) + "/edit");
        await visitor.Submit("#form-policy", ("stage0", "Both"), ("approvers0", $"{some.Mona.UserName}, Max"), ("needs0", "any"));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        (await house.Read(all => all.Set<ApprovalPolicy>().SingleAsync(row => row.Id == rows[2].Id))).Stages.ShouldHaveSingleItem().Approvers.ShouldBe([Committee.Number(some.Mona), Committee.Number(some.Max)]);
        (await some.All(await some.Asked())).Count.ShouldBe(2);
        await visitor.Open(ApprovalPolicy.Kind.PathOf(rows[2]));
        visitor.Page.Body!.TextContent.ShouldContain("Of the last 1 changes this row would get 1.");
        foreach (var row in rows)
            await house.Do((MoveApprovalPolicy move) => move.Run(new(row.Id, ApprovalPolicy.Off), Census.Tandem));
        await Should.ThrowAsync<Refused>(() => some.Asked());
    }

    [Theory, Stores]
    public async Task A_row_that_makes_no_sense_is_refused(DatabaseKind store)
    {
        var house = await houses.On(store);
        var administrator = await house.Enter("Root", StandardRole.Administrator);
        using var program = await house.Program(administrator);
        JsonNode[] senseless =
        [
            new JsonArray(), Stage("", "any", "serviceOwner"), Stage("A", "any"), Stage("A", "none", "serviceOwner"), Stage("A", "0", "serviceOwner"), Stage("A", "101", "serviceOwner"),
            Stage("A", "any", "nobody at all"), Stage("A", "any", "PER-99999999"), Stage("A", "any", "board", "serviceOwner"),
            new JsonArray([.. Enumerable.Range(0, 7).Select(_ => Stage("A", "any", "serviceOwner")[0]!.DeepClone())]),
        ];
        foreach (var stages in senseless)
        {
            var answer = await program.Send("POST", "/api/v1/approval-policies", new JsonObject { ["name"] = "Row", ["stages"] = stages });
            (answer.Status, answer.Text.Contains("stages", StringComparison.Ordinal)).ShouldBe((422, true), answer.Text);
        }

        var made = await program.Send("POST", "/api/v1/approval-policies", new JsonObject { ["name"] = "Row", ["stages"] = Stage("A", "2", "Service owner", "changeManagers") });
        made.Status.ShouldBe(201, made.Text);
        var changed = await program.Send("PATCH", $"/api/v1/approval-policies/{made.Json["number"]}", new JsonObject { ["stages"] = Stage("B", "any", "board") }, ("If-Match", "*"));
        changed.Status.ShouldBe(200, changed.Text);
        (await house.Do(async (EditApprovalPolicy edit) =>
        {
            await Should.ThrowAsync<Refused>(async () => await edit.Run(new((await house.Read(all => all.Set<ApprovalPolicy>().FirstAsync())).Id, Patch.Of("name", "")), Census.Tandem));
            return true;
        })).ShouldBeTrue();
        using var manager = await house.Program(await house.Enter("Max", StandardRole.Manager));
        (await manager.Send("POST", "/api/v1/approval-policies", new JsonObject { ["name"] = "Mine", ["stages"] = Stage("A", "any", "serviceOwner") })).Status.ShouldBe(403);
    }

    private static JsonArray Stage(string title, string needs, params string[] approvers) =>
        [new JsonObject { ["title"] = title, ["needs"] = needs, ["approvers"] = new JsonArray([.. approvers.Select(each => (JsonNode)each)]) }];
}
