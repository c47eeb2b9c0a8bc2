using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventRules;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;
using Tandem.Operation.LikelyCauses;
using Tandem.Operation.Merging;
using Tandem.Operation.Paging;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.Configuration;
using Tandem.Transition.Relations;

namespace Tandem.Tests.Operation.Events;

/// <summary>A database dies, and everything that depends on it complains: one incident, one call, and the database's name.</summary>
public sealed class StormTests
{
    private const string Cause = "astronomy-db";

    [Theory, Stores]
    public async Task Sixty_alerts_within_two_minutes_after_a_database_died_are_one_incident_that_names_it(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (watch, office) = await Shop(house);
        using var _ = watch;
        var now = 0;
        foreach (var (second, sent) in Script())
        {
            house.Clock.Move(TimeSpan.FromSeconds(second - now));
            now = second;
            await watch.Send(sent);
            await house.Settled();
        }

        var incident = await OneIncident(house);
        var (would, did) = await Calls(house);
        var (share, pages) = (1 - ((double)did / would), await house.Read(all => all.Pages.AsNoTracking().ToListAsync()));
        TestContext.Current.SendDiagnosticMessage($"{would} calls without correlation, {did} with: {share.ToString("P0", CultureInfo.InvariantCulture)} saved");
        share.ShouldBeGreaterThan(0.8);
        pages.Where(page => page.IsOpen).ShouldHaveSingleItem().Subject.ShouldBe(incident.Id.Value);

        using var program = await house.Program(office.ManagerPerson);
        var read = JsonNode.Parse(await program.GetStringAsync($"/api/v1/incidents/{IncidentKind.Kind.NumberOf(incident)}"))!["likelyCauses"]!.AsArray().ShouldHaveSingleItem()!;
        (read["name"]!.GetValue<string>(), read["dependents"]!.GetValue<int>(), read["others"]!.GetValue<int>()).ShouldBe((Cause, 6, 6));
        await house.Let(office.ManagerPerson);
        using var manager = await house.SignedIn(office.ManagerPerson);
        await manager.Open(IncidentKind.Kind.PathOf(incident));
        manager.Page.Body!.TextContent.ShouldContain("Likely cause");
    }

    /// <summary>All at once, backwards, and by name: in whatever order they come and however late listeners are.</summary>
    [Theory, InlineData(0), InlineData(1), InlineData(2)]
    public async Task In_whatever_order_they_come_it_is_one_incident(int order)
    {
        await using var house = await Houses.Fresh(DatabaseKind.Sqlite);
        var (watch, _) = await Shop(house);
        using var __ = watch;
        var script = Script().Select(each => each.Event).ToList();
        if (order == 1)
            script.Reverse();
        if (order == 2)
            script = [.. script.OrderBy(sent => LabelSet.FingerprintOf(sent.ToJsonString()), StringComparer.Ordinal)];
        foreach (var some in script.Chunk(20))
            await watch.Send(some);
        await house.Settled();

        await OneIncident(house);
    }

    [Theory, Stores]
    public async Task Incidents_with_one_cause_stay_apart_once_a_person_works_on_both_and_merged_alerts_come_back_with_theirs(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (watch, office) = await Shop(house);
        using var _ = watch;
        await watch.Send(Sent(0, "recommendation", "A", "critical"));
        await watch.Send(Sent(0, "checkout", "B", "critical"));
        var (first, second) = ((await watch.Alert("A")).Incident!.Value, (await watch.Alert("B")).Incident!.Value);
        first.ShouldNotBe(second, "neither depends on the other");
        await office.Do<StartIncident, StartIncident.Request>(new(second));
        await watch.Send(Sent(0, "product-catalog", "C", "critical"));
        await house.Settled();
        (await office.Now(first)).MergedInto.ShouldBe(second, "the one on which nobody works goes into the other");
        (await watch.Alert("A")).Incident.ShouldBe(second);
        (await house.Read(all => all.Pages.AsNoTracking().Where(page => page.State != PageLife.Resolved).Select(page => page.Subject).ToListAsync())).ShouldBe([(Guid?)second.Value]);

        await house.Do<UnmergeIncident>(unmerge => unmerge.Run(new(first), Census.Tandem));
        await house.Settled();
        (await watch.Alert("A")).Incident.ShouldBe(first);
        (await watch.Alert("C")).Incident.ShouldBe(second);

        await office.Do<StartIncident, StartIncident.Request>(new(first));
        await watch.Send(Sent(0, "frontend", "D", "critical"));
        await house.Settled();
        (await office.Now(first)).Open.ShouldBeTrue("people work on both");
        (await office.Facts(second.Value)).ShouldContain(nameof(SharedCauseSeen));
    }

    /// <summary>As it is when an alert joins an incident that was merged, and its survivor too, after the intake looked and before it wrote.</summary>
    [Theory, Stores]
    public async Task An_alert_that_came_too_late_goes_on_over_however_many_merges(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (watch, office) = await Shop(house);
        using var _ = watch;
        await watch.Send(Sent(0, "recommendation", "A", "critical"));
        var late = await watch.Alert("A");
        var (first, second, third) = (await office.Log("One"), await office.Log("Two"), await office.Log("Three"));
        await office.Do<MergeIncidents, MergeIncidents.Request>(new(first.Id, second.Id));
        await office.Do<MergeIncidents, MergeIncidents.Request>(new(second.Id, third.Id));
        await house.Settled();

        await house.Within(async services =>
        {
            var all = services.GetRequiredService<Store>();
            (await all.Alerts.SingleAsync(alert => alert.Id == late.Id)).Incident = first.Id;
            all.Announce(new AlertWorsened(late.Id, late.Severity, late.Severity), Census.Tandem);
            all.Announce(new AlertJoined(first.Id, late.Id, late.Title, "It came while that was merged."), Census.Tandem);
            return await all.SaveChangesAsync();
        });
        await house.Settled();

        (await watch.Alert("A")).Incident.ShouldBe(third.Id);
    }

    private static async Task<Incident> OneIncident(House house)
    {
        var open = (await house.Read(all => all.Incidents.AsNoTracking().Where(incident => incident.Open == EF.Parameter(true)).ToListAsync())).ShouldHaveSingleItem();
        (await house.Read(all => all.Alerts.CountAsync(alert => alert.Incident == open.Id))).ShouldBe(60);
        var told = await house.Read(all => all.Facts.Where(fact => fact.Record == open.Id.Value && fact.Name == nameof(LikelyCauseNamed)).OrderBy(fact => fact.Entry).ToListAsync());
        told[^1].As<LikelyCauseNamed>().Name.ShouldBe(Cause);
        return open;
    }

    /// <returns>How often somebody would have been called for each alert by itself, and how often somebody was.</returns>
    private static async Task<(int Would, int Did)> Calls(House house) => (
        await house.Read(all => all.Alerts.CountAsync(alert => alert.Severity == Severity.Critical)),
        await house.Read(all => all.Facts.CountAsync(fact => fact.Name == nameof(PageTriggered))));

    /// <summary>The shop of astronomers on the map, watched by a team that is called for what is critical and has an incident for everything else.</summary>
    private static async Task<(Watch Watch, Office Office)> Shop(House house)
    {
        var office = await Office.In(house);
        var items = new Dictionary<string, ConfigurationItem>();
        foreach (var (from, to) in Lines("astronomy-shop.txt").Select(line => line.Split(" > ")).Select(pair => (pair[0], pair[1])))
        {
            foreach (var name in (string[])[from, to])
            {
                if (!items.ContainsKey(name))
                    items[name] = await house.Do((AddConfigurationItem add) => add.Run(new(name, "Application", "live"), Census.Tandem));
            }

            await house.Do((AddRelation add) => add.Run(new(items[from].Id, "depends on", items[to].Id), Census.Tandem));
        }

        foreach (var (name, matchers, outcome) in ((string, Tandem.Operation.Silences.Matcher[], EventOutcome)[])[
            ("Critical", [new("namespace", "astronomy-shop"), new("severity", "critical")], EventOutcome.Page), ("The shop", [new("namespace", "astronomy-shop")], EventOutcome.OpenIncident)])
        {
            var rule = await house.Do<AddEventRule, EventRule>(add => add.Run(new(name, Matchers: matchers, Outcome: outcome), Census.Tandem));
            await house.Do<MoveEventRule>(move => move.Run(new(rule.Id, EventRule.Active), Census.Tandem));
        }

        return (await Watch.In(house, new(Team: office.Network.Id)), office);
    }

    private static List<(int Second, JsonObject Event)> Script() => [.. Lines("storm.txt").Select(line => line.Split(' '))
        .Select(word => (int.Parse(word[0], CultureInfo.InvariantCulture), Sent(int.Parse(word[0], CultureInfo.InvariantCulture), word[1], word[2], word[3])))];

    private static JsonObject Sent(int second, string item, string name, string severity) => new JsonObject
    {
        ["name"] = name,
        ["summary"] = $"{name} at {item}",
        ["severity"] = severity,
        ["labels"] = new JsonObject { ["namespace"] = "astronomy-shop", ["service"] = item, ["pod"] = string.Create(CultureInfo.InvariantCulture, $"{item}-pod-{second}") },
    };

    private static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(StormTests).Assembly.GetManifestResourceStream(name)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }
}
