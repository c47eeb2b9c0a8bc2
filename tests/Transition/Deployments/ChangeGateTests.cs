using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Freezes;
using Tandem.Transition.Pipelines;
using Tandem.Transition.StandardChanges;

namespace Tandem.Tests.Transition.Deployments;

/// <summary>What a pipeline is told, case by case.</summary>
public sealed class ChangeGateTests(Houses houses) : IClassFixture<Houses>
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    /// <summary>State, start and end in hours from noon, and what is decided, with until in hours.</summary>
    public static TheoryData<string, int, int, GateDecision, int?> Cases => new()
    {
        { ChangeLife.Scheduled, -1, 2, GateDecision.Allow, 2 },
        { ChangeLife.Scheduled, 0, 2, GateDecision.Allow, 2 },
        { ChangeLife.Scheduled, -2, 0, GateDecision.Allow, 0 },
        { ChangeLife.Scheduled, 3, 5, GateDecision.Wait, 3 },
        { ChangeLife.Scheduled, -5, -1, GateDecision.Refuse, null },
        { ChangeLife.Implementing, -1, 2, GateDecision.Allow, 2 },
        { ChangeLife.Implementing, 1, 2, GateDecision.Allow, 2 },
        { ChangeLife.Implementing, -5, -1, GateDecision.Refuse, null },
        { ChangeLife.Approval, -1, 2, GateDecision.Wait, null },
        { ChangeLife.Assessment, -1, 2, GateDecision.Wait, null },
        { ChangeLife.Draft, -1, 2, GateDecision.Refuse, null },
        { ChangeLife.Rejected, -1, 2, GateDecision.Refuse, null },
        { ChangeLife.Cancelled, -1, 2, GateDecision.Refuse, null },
        { ChangeLife.Closed, -5, -4, GateDecision.Refuse, null },
    };

    [Theory, MemberData(nameof(Cases))]
    public void A_change_says(string state, int start, int end, GateDecision decision, int? until)
    {
        var verdict = ChangeGate.Decide(new(true, Noon, null, [Change(state, start, end)], []));

        (verdict.Decision, verdict.Until, verdict.Change).ShouldBe((decision, until is { } hours ? Noon.AddHours(hours) : null, "CHG-1"));
        verdict.Reasons.ShouldHaveSingleItem().ShouldStartWith("CHG-1 ");
    }

    [Fact]
    public void Without_a_change_it_is_refused_and_where_none_is_needed_allowed()
    {
        ChangeGate.Decide(new(true, Noon, null, [], [])).Decision.ShouldBe(GateDecision.Refuse);
        ChangeGate.Decide(new(false, Noon, null, [], [])).Decision.ShouldBe(GateDecision.Allow);
        ChangeGate.Decide(new(true, Noon, Noon.AddHours(3), [Change(ChangeLife.Scheduled, -1, 2)], [])).Decision.ShouldBe(GateDecision.Refuse, "it would take longer than the change");
    }

    [Fact]
    public void The_change_that_says_the_most_for_it_counts()
    {
        var verdict = ChangeGate.Decide(new(true, Noon, null, [Change(ChangeLife.Rejected, -1, 2), Change(ChangeLife.Approval, -1, 2), Change(ChangeLife.Scheduled, -1, 2) with { Number = "CHG-7" }], []));
        (verdict.Decision, verdict.Change).ShouldBe((GateDecision.Allow, "CHG-7"));
        ChangeGate.Decide(new(true, Noon, null, [Change(ChangeLife.Scheduled, 5, 6), Change(ChangeLife.Scheduled, 2, 3) with { Number = "CHG-7" }], [])).Change.ShouldBe("CHG-7", "the next one");
    }

    /// <summary>From and to of what stands against it, in hours; whether emergencies pass; the change's type; and what is decided.</summary>
    public static TheoryData<int, int, bool, ChangeType, GateDecision> Against => new()
    {
        { -2, 48, true, ChangeType.Normal, GateDecision.Refuse },
        { -2, 48, true, ChangeType.Emergency, GateDecision.Allow },
        { -2, 48, false, ChangeType.Emergency, GateDecision.Refuse },
        { -2, 1, true, ChangeType.Normal, GateDecision.Wait },
        { -2, 0, true, ChangeType.Normal, GateDecision.Allow },
        { 1, 48, true, ChangeType.Normal, GateDecision.Allow },
    };

    [Theory, MemberData(nameof(Against))]
    public void What_stands_against_it_refuses_or_is_waited_for(int from, int to, bool spares, ChangeType type, GateDecision decision)
    {
        var verdict = ChangeGate.Decide(new(true, Noon, null, [Change(ChangeLife.Scheduled, -1, 3) with { Type = type }], [new("the freeze \"End of year\"", Noon.AddHours(from), Noon.AddHours(to), spares)]));
        verdict.Decision.ShouldBe(decision);
        if (decision == GateDecision.Wait)
            verdict.Until.ShouldBe(Noon.AddHours(to));
    }

    [Fact]
    public void An_approval_that_is_pending_stays_without_a_date_and_a_freeze_beats_it()
    {
        var soon = new Obstacle("CHG-3", Noon.AddHours(-1), Noon.AddHours(1), false);
        var waits = ChangeGate.Decide(new(true, Noon, null, [Change(ChangeLife.Approval, -1, 3)], [soon]));
        (waits.Decision, waits.Until, waits.Reasons.Count).ShouldBe((GateDecision.Wait, null, 2));
        ChangeGate.Decide(new(true, Noon, null, [Change(ChangeLife.Approval, -1, 3)], [soon with { End = Noon.AddDays(3) }])).Decision.ShouldBe(GateDecision.Refuse);
    }

    [Theory, Stores]
    public async Task A_pipeline_asks_and_is_answered(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        using var program = await delivery.House.Program(delivery.MakerPerson);
        (await Ask(program, new() { ["item"] = delivery.Item.Name })).ShouldBe(("refuse", null));

        var change = await delivery.Scheduled(TimeSpan.FromHours(2), TimeSpan.FromHours(3));
        var number = ChangeKind.Kind.NumberOf(change);
        (await Ask(program, new() { ["item"] = ConfigurationItemKind.Kind.NumberOf(delivery.Item), ["version"] = "2.0" })).ShouldBe(("wait", number));
        (await Ask(program, new() { ["service"] = delivery.Service.Name })).ShouldBe(("wait", number));
        (await Ask(program, new() { ["change"] = number, ["plannedStart"] = delivery.Now.AddMinutes(130).UtcDateTime.ToString("O") })).ShouldBe(("allow", number));
        (await Ask(program, new() { ["item"] = delivery.Item.Name, ["environment"] = "test" })).ShouldBe(("allow", null));
        await delivery.House.Do<ChangeSettings>(feature => feature.Run(new(new Dictionary<string, string?> { [PipelineSettings.Controlled.Name] = "production, test" }), Census.Tandem));
        delivery.House.Clock.Move(TimeSpan.FromMinutes(125));
        (await Ask(program, new() { ["item"] = delivery.Item.Name, ["environment"] = "test" })).ShouldBe(("allow", number));
        await delivery.House.Do<ChangeSettings>(feature => feature.Run(new(new Dictionary<string, string?> { [PipelineSettings.Controlled.Name] = null }), Census.Tandem));

        (await program.Send("POST", "/api/v1/changes/gate", new JsonObject())).Status.ShouldBe(422);
        (await program.Send("POST", "/api/v1/changes/gate", new JsonObject { ["item"] = "nobody knows it" })).Status.ShouldBe(404);
        (await program.Send("POST", "/api/v1/changes/gate", new JsonObject { ["item"] = delivery.Item.Name, ["environment"] = "moon" })).Status.ShouldBe(422);
        (await program.Send("POST", "/api/v1/changes/gate", new JsonObject { ["item"] = delivery.Item.Name, ["plannedStart"] = "tomorrow" })).Status.ShouldBe(422);
        using var stranger = new HttpClient { BaseAddress = delivery.House.Address };
        (await stranger.Send("POST", "/api/v1/changes/gate", new JsonObject { ["item"] = delivery.Item.Name })).Status.ShouldBe(401);
    }

    [Theory, Stores]
    public async Task A_pipeline_that_names_a_standard_change_gets_one_raised_once(DatabaseKind store)
    {
        var delivery = await Delivery.In(await houses.On(store));
        using var program = await delivery.House.Program(delivery.ManagerPerson);
        var standard = await delivery.House.Do<ProposeStandardChange, StandardChange>(feature => feature.Run(
            new($"Roll out {Guid.CreateVersion7():N}", Service: delivery.Service.Id, Items: [delivery.Item.Id], Minutes: 45, ImplementationPlan: "By pipeline", BackOutPlan: "The version before"), delivery.Maker));
        var asked = new JsonObject { ["standard"] = StandardChangeKind.Kind.NumberOf(standard), ["item"] = delivery.Item.Name, ["version"] = "7.1" };
        (await Ask(program, asked)).ShouldBe(("refuse", null), "nobody approved it yet");
        await delivery.Do<ApproveStandardChange, ApproveStandardChange.Request>(new(standard.Id), delivery.Manager);

        var first = await program.Send("POST", "/api/v1/changes/gate", asked.DeepClone(), ("Idempotency-Key", $"run {standard.Id}"));
        var again = await program.Send("POST", "/api/v1/changes/gate", asked.DeepClone(), ("Idempotency-Key", $"run {standard.Id}"));
        (first.Json["decision"]!.ToString(), first.Status).ShouldBe(("allow", 200), first.Text);
        again.Json["change"]!.ToString().ShouldBe(first.Json["change"]!.ToString());
        var raised = (await delivery.House.Read(all => all.Changes.AsNoTracking().Where(change => change.Standard == standard.Id).ToListAsync())).ShouldHaveSingleItem();
        (raised.State, raised.Title, raised.PlannedEnd - raised.PlannedStart).ShouldBe((ChangeLife.Scheduled, $"{standard.Title}: 7.1", TimeSpan.FromMinutes(45)));

        await delivery.House.Do<DeclareFreeze, ChangeFreeze>(feature => feature.Run(new("Stocktaking", StartsAt: delivery.Now, EndsAt: delivery.Now.AddDays(2), Items: [delivery.Item.Id]), delivery.Manager));
        var frozen = await program.Send("POST", "/api/v1/changes/gate", asked.DeepClone(), ("Idempotency-Key", "another run"));
        (frozen.Json["decision"]!.ToString(), frozen.Json["change"]?.ToString()).ShouldBe(("refuse", null));
        frozen.Json["reasons"]!.AsArray()[^1]!.ToString().ShouldContain("Stocktaking");
        await delivery.Do<RetireStandardChange, RetireStandardChange.Request>(new(standard.Id, "It went wrong"), delivery.Manager);
        var retired = await program.Send("POST", "/api/v1/changes/gate", asked.DeepClone());
        retired.Json["reasons"]!.AsArray().ShouldHaveSingleItem()!.ToString().ShouldContain("is retired");
        (await delivery.House.Read(all => all.Changes.CountAsync(change => change.Standard == standard.Id))).ShouldBe(1, "where it is refused, nothing is raised");
    }

    private static async Task<(string Decision, string? Change)> Ask(HttpClient program, JsonObject question)
    {
        var reply = await program.Send("POST", "/api/v1/changes/gate", question);
        reply.Status.ShouldBe(200, reply.Text);
        reply.Json["reasons"]!.AsArray().ShouldNotBeEmpty();
        return (reply.Json["decision"]!.ToString(), reply.Json["change"]?.ToString());
    }

    private static GateChange Change(string state, int start, int end) => new(
        "CHG-1", ChangeType.Normal, state, Noon.AddHours(start), Noon.AddHours(end),
        state == ChangeLife.Implementing ? Noon.AddHours(-1) : state == ChangeLife.Closed ? Noon.AddHours(start) : null, state == ChangeLife.Closed ? Noon.AddHours(end) : null);
}
