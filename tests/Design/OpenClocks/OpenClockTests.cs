using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.OpenClocks;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Listening;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Tests.Design.ServiceLevels;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Design.OpenClocks;

/// <summary>Clocks of real records: computed from facts, told once when something is due, right again after every correction.</summary>
public sealed class OpenClockTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>As much as a busy machine may dawdle.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    [Theory, Stores]
    public async Task A_clock_says_what_it_counted_what_it_did_not_and_which_facts_decided(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        var path = await promises.InForce(Promises.Resolution());
        var incident = await promises.Office.Log();
        await promises.Office.Do<StartIncident, StartIncident.Request>(new(incident.Id));
        await promises.Office.Pass(2 * Hour);
        await promises.Office.Do<HoldIncident, HoldIncident.Request>(new(incident.Id, PendingReason.Supplier));
        await promises.Office.Pass(3 * Hour);

        var paused = (await promises.Clocks(incident)).Single()!;
        (paused["policy"]!.ToString(), paused["type"]!.ToString(), paused["state"]!.ToString()).ShouldBe((path.Split('/')[^1], "sla", "paused"));
        (Seconds(paused, "elapsedSeconds"), Seconds(paused, "remainingSeconds"), Seconds(paused, "targetSeconds")).ShouldBe((7_200, 21_600, 28_800));
        paused["dueAt"].ShouldBeNull();
        paused["spans"]!.AsArray().Select(span => (span!["counting"]!.GetValue<bool>(), span["reason"]!.ToString(), Seconds(span, "seconds"), span["openedBy"]!.ToString()))
            .ShouldBe([(true, "running", 7_200, nameof(IncidentLogged)), (false, "pending, supplier", 0, nameof(IncidentHeld))]);

        await promises.Office.Do<ResumeIncident, ResumeIncident.Request>(new(incident.Id));
        await promises.Office.Pass(Hour);
        await promises.Office.Do<ResolveIncident, ResolveIncident.Request>(new(incident.Id, ResolutionCode.Solved, "Turned it off and on."));
        await promises.Office.Pass(30 * Hour);
        var stopped = (await promises.Clocks(incident)).Single()!;
        (stopped["state"]!.ToString(), Seconds(stopped, "elapsedSeconds"), stopped["breached"]!.GetValue<bool>()).ShouldBe(("stopped", 10_800, false));

        // As it was while it waited.
        var then = house.Clock.GetUtcNow() - (32 * Hour);
        (await promises.Clocks(incident, $"?at={then:yyyy-MM-ddTHH:mm:ssZ}")).Single()!["state"]!.ToString().ShouldBe("paused");
        (await promises.Agent.Get($"/api/v1/incidents/{IncidentKind.Kind.NumberOf(incident)}/clocks?at=yesterday")).Status.ShouldBe(400);
        (await house.Read(each => each.Set<OpenClock>().CountAsync())).ShouldBe(0);
    }

    [Theory, Stores]
    public async Task What_was_under_way_before_a_policy_was_in_force_has_no_clock_until_it_begins_once_more(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        var (open, done) = (await promises.Office.Log("Open since yesterday"), await promises.Office.Log("Done yesterday"));
        await promises.Office.Do<ResolveIncident, ResolveIncident.Request>(new(done.Id, ResolutionCode.Solved, "Turned it off and on."));
        await promises.Office.Pass(24 * Hour);
        await promises.InForce(Promises.Resolution());

        await promises.Office.Do<StartIncident, StartIncident.Request>(new(open.Id));
        await promises.Office.Do<CloseIncident, CloseIncident.Request>(new(done.Id));
        (await promises.Clocks(open)).ShouldBeEmpty();
        (await promises.Clocks(done)).ShouldBeEmpty("nothing was promised, so nothing was kept");

        (await promises.Clocks(await promises.Office.Log("Since today"))).ShouldHaveSingleItem();
    }

    [Theory, Stores]
    public async Task A_due_moment_is_told_once_and_never_early(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        await promises.InForce(Promises.Resolution());
        var incident = await promises.Office.Log();
        await promises.Office.Pass((6 * Hour) - Margin);
        (await promises.Told<ServiceLevelWarned>(incident)).ShouldBe(0);

        await promises.Office.Pass(Margin);
        ((await promises.Told<ServiceLevelWarned>(incident)), (await promises.Told<ServiceLevelBreached>(incident))).ShouldBe((1, 0));
        await promises.Office.Pass((2 * Hour) - Margin);
        (await promises.Told<ServiceLevelBreached>(incident)).ShouldBe(0);
        await promises.Office.Pass(Margin);
        await promises.Office.Pass(5 * Hour);
        ((await promises.Told<ServiceLevelWarned>(incident)), (await promises.Told<ServiceLevelBreached>(incident))).ShouldBe((1, 1));

        // The clock of the test runs on while a busy machine thinks, so the journal is asked: not a moment early.
        (await ToldAt(nameof(ServiceLevelWarned))).ShouldBeGreaterThanOrEqualTo(incident.OpenedAt + (6 * Hour));
        (await ToldAt(nameof(ServiceLevelBreached))).ShouldBeGreaterThanOrEqualTo(incident.OpenedAt + (8 * Hour));

        Task<DateTimeOffset> ToldAt(string name) => house.Read(all => all.Facts.Where(fact => fact.Record == incident.Id.Value && fact.Name == name).Select(fact => fact.At).SingleAsync());
    }

    [Theory, Stores]
    public async Task After_an_outage_nothing_was_missed_nothing_is_doubled_and_what_is_no_longer_true_is_not_said(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        await promises.InForce(Promises.Resolution());
        var (left, solved, waits) = (await promises.Office.Log("Left alone"), await promises.Office.Log("Solved"), await promises.Office.Log("Waits"));
        await promises.Office.Do<StartIncident, StartIncident.Request>(new(waits.Id));
        await promises.Office.Pass(5 * Hour);
        await promises.Office.Do<ResolveIncident, ResolveIncident.Request>(new(solved.Id, ResolutionCode.Solved, "Done."));
        await promises.Office.Do<HoldIncident, HoldIncident.Request>(new(waits.Id, PendingReason.Supplier));
        await house.Settled();

        // Nobody was there for ten hours: both moments have passed.
        await promises.Office.Pass(10 * Hour);

        ((await promises.Told<ServiceLevelWarned>(left)), (await promises.Told<ServiceLevelBreached>(left))).ShouldBe((1, 1));
        foreach (var quiet in new[] { solved, waits })
            ((await promises.Told<ServiceLevelWarned>(quiet)), (await promises.Told<ServiceLevelBreached>(quiet))).ShouldBe((0, 0));
        await promises.Office.Pass(10 * Hour);
        ((await promises.Told<ServiceLevelWarned>(left)), (await promises.Told<ServiceLevelBreached>(left))).ShouldBe((1, 1));
    }

    [Theory, Stores]
    public async Task A_corrected_priority_moves_the_due_moment_and_the_record_says_so(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        await promises.InForce(Promises.Resolution());
        var incident = await promises.Office.Log(more: new(Impact: Level.Low, Urgency: Level.Low));
        await promises.Office.Pass(5 * Hour);
        (await promises.Office.Now(incident.Id)).DueAt.ShouldBe(incident.OpenedAt + (8 * Hour));

        await promises.Office.Do<EditIncident, EditIncident.Request>(new(incident.Id, new Patch(new JsonObject { ["impact"] = "high", ["urgency"] = "high" })));
        await house.Settled();

        var now = await promises.Office.Now(incident.Id);
        now.Priority.ShouldBe(1);
        now.DueAt.ShouldBe(incident.OpenedAt + (4 * Hour));
        (await promises.Clocks(incident)).Single()!["breached"]!.GetValue<bool>().ShouldBeTrue();
        ((await promises.Told<ServiceLevelRecomputed>(incident)), (await promises.Told<ServiceLevelBreached>(incident))).ShouldBe((1, 1));
        var told = await house.Read(each => each.Facts.SingleAsync(fact => fact.Record == incident.Id.Value && fact.Name == nameof(ServiceLevelRecomputed)));
        told.As<ServiceLevelRecomputed>().Because.ShouldBe(nameof(IncidentEdited));
        told.Cause.ShouldBe((await house.Read(each => each.Facts.SingleAsync(fact => fact.Record == incident.Id.Value && fact.Name == nameof(IncidentEdited)))).AsCause);
    }

    [Theory, Stores]
    public async Task An_edited_promise_moves_every_open_due_moment_and_a_new_version_only_those_that_start_later(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        var path = await promises.InForce(Promises.Resolution());
        var first = await promises.Office.Log("First");
        await promises.Office.Pass(Hour);

        await Change(terms => terms["targets"]![1]!["time"] = "10h");
        (await promises.Office.Now(first.Id)).DueAt.ShouldBe(first.OpenedAt + (10 * Hour));
        (await promises.Told<ServiceLevelRecomputed>(first)).ShouldBe(1);
        var job = await house.Read(each => each.Set<ClockRecomputation>().OrderByDescending(row => row.StartedAt).FirstAsync());
        (job.Total, job.Done, job.Moved).ShouldBe((1, 1, 1));
        job.EndedAt.ShouldNotBeNull();

        var current = (await promises.Manager.Get(path)).Json["versions"]!.AsArray();
        var later = (JsonObject)current[0]!.DeepClone();
        (later["from"], later["targets"]![1]!["time"]) = (house.Clock.GetUtcNow(), "2h");
        await Edit(new JsonArray(current[0]!.DeepClone(), later));
        var second = await promises.Office.Log("Second");
        await house.Settled();
        (await promises.Office.Now(first.Id)).DueAt.ShouldBe(first.OpenedAt + (10 * Hour));
        (await promises.Office.Now(second.Id)).DueAt.ShouldBe(second.OpenedAt + (2 * Hour));

        async Task Change(Action<JsonObject> change)
        {
            var versions = (await promises.Manager.Get(path)).Json["versions"]!.DeepClone().AsArray();
            change((JsonObject)versions[0]!);
            await Edit(versions);
        }

        async Task Edit(JsonArray versions)
        {
            var edited = await promises.Manager.Send("PATCH", path, new JsonObject { ["versions"] = versions }, ("If-Match", "*"));
            edited.Status.ShouldBe(200, edited.Text);
            await house.Settled();
        }
    }

    [Theory, Stores]
    public async Task The_queue_is_sorted_by_time_left_and_what_was_derived_can_be_derived_again(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        await promises.InForce(Promises.Resolution());
        var (slow, quick) = (await promises.Office.Log("Slow", new(Impact: Level.Low, Urgency: Level.Low)), await promises.Office.Log("Quick", new(Impact: Level.High, Urgency: Level.High)));
        await house.Settled();
        (await Numbers()).ShouldBe([IncidentKind.Kind.NumberOf(quick), IncidentKind.Kind.NumberOf(slow)]);
        var before = await Rows();

        await house.Do((RebuildDerivation rebuild) => rebuild.Run(ClockDerivation.Name, new Progress<long>(), TestContext.Current.CancellationToken));
        await house.Settled();

        (await Rows()).ShouldBe(before);
        (await promises.Told<ServiceLevelRecomputed>(slow)).ShouldBe(0);

        async Task<List<string?>> Numbers() => [.. (await promises.Agent.Get("/api/v1/incidents?open=true&sort=dueAt")).Each("number")];

        Task<List<(Guid, DateTimeOffset?)>> Rows() => house.Read(async each =>
            (await each.Set<OpenClock>().OrderBy(row => row.Record).Select(row => new { row.Record, row.DueAt }).ToListAsync()).Select(row => (row.Record, row.DueAt)).ToList());
    }

    /// <summary>To the minute: the clock of the house goes on while the test runs.</summary>
    private static double Seconds(JsonNode node, string name) => Math.Round(node[name]!.GetValue<double>() / 60) * 60;
}
