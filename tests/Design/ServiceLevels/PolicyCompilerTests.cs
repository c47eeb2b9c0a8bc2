using System.Globalization;
using Tandem.Design.Clocks;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Access;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Tests.Operation;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Design.ServiceLevels;

/// <summary>What people wrote, made ready and asked; the answers were counted by hand.</summary>
public sealed class PolicyCompilerTests
{
    private static readonly Actor Somebody = Actor.System("a test");

    [Theory, Stores]
    public async Task A_written_promise_counts_as_a_person_would_over_a_weekend_a_change_of_clocks_and_a_pause(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var fields = new WatchedFields(IncidentKind.Kind);
        var plan = await Compiled(house, fields, new()
        {
            Pauses = [new("state", Value: "pending"), new("pendingReason", Value: "supplier")],
            Stops = [new("state", Value: "resolved, closed")],
            Cancels = [new("state", Value: "cancelled")],
            Targets = [new("4h", [new("priority", ConditionOperator.AtMost, "2")]), new("PT8H")],
            Counts = new(Hours: "mon-fri 09:00-17:00", Zone: "Europe/Vienna"),
        });

        // Friday 15:00 in Vienna is 14:00 in UTC; on Sunday the clocks go forward, so Monday 10:00 is 08:00 in UTC.
        var steps = new List<HistoryStep>
        {
            Step(fields, "2026-03-27T14:00:00Z", 1, """{"state":[null,"new"],"priority":[null,3]}"""),
            Step(fields, "2026-03-30T08:00:00Z", 2, """{"state":["new","pending"],"pendingReason":[null,"supplier"]}"""),
            Step(fields, "2026-03-30T11:00:00Z", 3, """{"state":["pending","inProgress"],"pendingReason":["supplier",null]}"""),
        };
        var open = ClockFunction.Of(plan, new(steps), At("2026-03-30T12:00:00Z")).Single();
        (Hours(open.Elapsed), Hours(open.Remaining), open.State).ShouldBe((4, 4, ClockState.Running));
        open.DueAt.ShouldBe(At("2026-03-31T08:00:00Z"));
        open.Spans.Select(span => (span.Counting, Hours(span.Ticks), span.Reason)).ShouldBe([(true, 3, ""), (false, 0, "pending, supplier"), (true, 1, "")]);

        // Raised to priority 2 it had half the time, and all of that is used at this very moment.
        steps.Add(Step(fields, "2026-03-30T11:30:00Z", 4, """{"priority":[3,2]}"""));
        var raised = ClockFunction.Of(plan, new(steps), At("2026-03-30T12:00:00Z")).Single();
        (raised.DueAt, raised.Breached).ShouldBe((At("2026-03-30T12:00:00Z"), true));
        steps.Add(Step(fields, "2026-03-30T12:00:00Z", 5, """{"state":["inProgress","resolved"]}"""));
        ClockFunction.Of(plan, new(steps), At("2026-04-30T12:00:00Z")).Single().Breached.ShouldBeFalse();
    }

    [Theory, Stores]
    public async Task The_clock_of_an_operational_level_agreement_follows_the_assignment_and_each_teams_own_hours(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var fields = new WatchedFields(IncidentKind.Kind);
        var plan = await Compiled(house, fields, new() { Per = "team", Stops = [new("state", Value: "inProgress")], AfterStop = AfterStop.Final, Targets = [new("2h")], Counts = new(Whose.Team) });
        var history = new History([
            Step(fields, "2026-06-02T08:00:00Z", 1, """{"state":[null,"new"]}"""),
            Step(fields, "2026-06-02T10:00:00Z", 2, $$"""{"team":[null,"{{office.Network.Id}}"]}"""),
            Step(fields, "2026-06-02T16:30:00Z", 3, $$"""{"team":["{{office.Network.Id}}","{{office.Mail.Id}}"]}"""),
            Step(fields, "2026-06-03T09:30:00Z", 4, """{"state":["new","inProgress"]}"""),
        ]);

        var clocks = ClockFunction.Of(plan, history, At("2026-06-04T00:00:00Z"));

        clocks.Select(clock => (Hours(clock.Elapsed), clock.Breached)).ShouldBe([(6.5m, true), (1, false)]);
        clocks[0].Spans[0].CountedBy.ShouldBeSameAs(clocks[1].Spans[0].CountedBy);
    }

    [Theory, Stores]
    public async Task What_starts_later_follows_the_version_of_its_day_and_what_is_over_starts_nothing(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var fields = new WatchedFields(IncidentKind.Kind);
        var terms = new PolicyTerms { Stops = [new("state", Value: "resolved")], Targets = [new("8h")] };
        var definition = new PolicyDefinition("Gold", "incident", PolicyType.Sla, "resolution",
            [terms, terms with { From = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), Targets = [new("6h")] }], new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        var plan = await house.Do<PolicyCompiler, PolicyPlan>(compiler => compiler.Compile(definition, fields, Somebody, CancellationToken.None));

        decimal[] Targets(string opened) => [.. ClockFunction.Of(plan, new([Step(fields, opened, 1, """{"state":[null,"new"]}""")]), At("2026-12-01T00:00:00Z")).Select(clock => Hours(clock.Target))];

        Targets("2026-01-31T23:59:59Z").ShouldBe([8]);
        Targets("2026-02-01T00:00:00Z").ShouldBe([6]);
        Targets("2026-03-01T00:00:00Z").ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task It_is_said_which_promises_hold_for_a_record_and_what_is_missing_for_the_others(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        var fields = new WatchedFields(IncidentKind.Kind);
        var terms = new PolicyTerms { Stops = [new("state", Value: "resolved")], Targets = [new("8h")] };
        Condition urgent = new("priority", ConditionOperator.AtMost, "2"), waiting = new("state", Value: "pending");
        var history = new History([Step(fields, "2026-06-02T08:00:00Z", 1, """{"state":[null,"new"],"priority":[null,3]}""")]);

        (await Why(terms)).ShouldBe(new(Standing.Holds));
        (await Why(terms with { From = new(2026, 6, 3, 0, 0, 0, TimeSpan.Zero) })).ShouldBe(new(Standing.NotInForce));
        (await Why(terms with { Applies = [waiting with { Value = "new" }, urgent] })).ShouldBe(new(Standing.ToOthers, urgent));
        (await Why(terms with { Targets = [new("1h", [urgent])] })).ShouldBe(new(Standing.NoTarget, urgent));
        (await Why(terms with { Starts = [waiting] })).ShouldBe(new(Standing.NotStarted, waiting));
        (await Why(terms with { Per = "team" })).ShouldBe(new(Standing.ForNobody));

        async Task<WhichAndWhy> Why(PolicyTerms promised)
        {
            var plan = await Compiled(house, fields, promised);
            // Watched fields grow with each promise, so the history is read again.
            history = new([Step(fields, "2026-06-02T08:00:00Z", 1, """{"state":[null,"new"],"priority":[null,3]}""")]);
            return WhichAndWhy.Explain(plan, history.FieldsAt(fields, history.LastAt(At("2026-07-01T00:00:00Z"))), history.LastAt(At("2026-07-01T00:00:00Z")));
        }
    }

    private static Task<PolicyPlan> Compiled(House house, WatchedFields fields, PolicyTerms terms) =>
        house.Do<PolicyCompiler, PolicyPlan>(compiler => compiler.Compile(new("Gold", "incident", PolicyType.Sla, "resolution", [terms]), fields, Somebody, CancellationToken.None));

    private static HistoryStep Step(WatchedFields fields, string at, long entry, string changes) => new HistoryReader(fields).Read(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), entry, "Something", changes);

    private static long At(string at) => DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).UtcTicks;

    private static decimal Hours(long ticks) => (decimal)ticks / TimeSpan.TicksPerHour;
}
