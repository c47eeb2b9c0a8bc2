using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Operation.AlertNoise;
using Tandem.Operation.Events;
using Tandem.Operation.Silences;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Transition.Changes;
using Tandem.Transition.Addresses;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;

namespace Tandem.Tests.Operation.Events;

/// <summary>What alerts are worth: what they are about, what was changed there, and how many led to nothing.</summary>
public sealed class NoiseTests(Houses houses) : IClassFixture<Houses>
{
    private const string EnrichedBy = "runbook_url";

    [Theory, Stores]
    public async Task An_alert_that_says_where_its_runbook_is_has_one_and_so_has_its_incident(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.In(house);
        var name = $"Guided{watch.Key[4..12]}";
        var said = Watch.Event(name, severity: "critical");
        said["annotations"] = new JsonObject { [EnrichedBy] = "https://runbooks.example.org/guided" };
        await watch.Send(said, Watch.Event($"{name}Not"));

        var alert = await watch.Alert(name);
        alert.Decisions.Single(decision => decision.Step == "Enrich").Reason.ShouldContain($"a runbook by the annotation {EnrichedBy}");
        (await watch.Incident(alert)).Description.ShouldContain("Runbook: https://runbooks.example.org/guided");
        using var program = await house.Program(await house.Enter("Mona", StandardRole.Manager));
        var now = house.Clock.GetUtcNow();
        var report = (await program.GetFromJsonAsync<JsonNode>($"/api/v1/alert-noise?from={now.AddHours(-1):yyyy-MM-ddTHH:mm:ssZ}&to={now.AddHours(1):yyyy-MM-ddTHH:mm:ssZ}"))!;
        int Unguided(string which) => report["names"]!.AsArray().Single(part => part!["name"]!.GetValue<string>() == which)!["unguided"]!.GetValue<int>();
        (Unguided(name), Unguided($"{name}Not")).ShouldBe((0, 1));
    }

    [Theory, Stores]
    public async Task Alerts_that_led_to_nothing_are_counted_and_each_figure_opens_its_list(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var watch = await Watch.OfATeam(house);
        string Name(string what) => $"{what}{watch.Key[4..12]}";
        await watch.Send(Watch.Event(Name("Idle")), Watch.Event(Name("Idle")));
        await watch.Send(Watch.Event(Name("Waker"), severity: "critical"), Watch.Event(Name("Useful")));
        var (useful, ada) = (await watch.Alert(Name("Useful")), await house.Enter("Ada"));
        await house.Do((AcknowledgeAlert acknowledge) => acknowledge.Run(new(useful.Id), Census.Tandem with { Person = ada.Id.Value }));
        foreach (var name in (string[])["Idle", "Waker", "Useful"])
            await watch.Send(Watch.Event(Name(name), severity: name == "Waker" ? "critical" : "warning", state: "resolved"));
        await house.Settled();

        var manager = await house.Enter("Mona", StandardRole.Manager);
        using var program = await house.Program(manager);
        var now = house.Clock.GetUtcNow();
        var period = $"from={now.AddHours(-1):yyyy-MM-ddTHH:mm:ssZ}&to={now.AddHours(1):yyyy-MM-ddTHH:mm:ssZ}";
        var report = (await program.GetFromJsonAsync<JsonNode>($"/api/v1/alert-noise?{period}"))!;
        (int Alerts, int Events, int Paged, int Inert, int Unguided) Part(string name) => report["names"]!.AsArray().Single(part => part!["name"]!.GetValue<string>() == Name(name)) is { } part
            ? (part["alerts"]!.GetValue<int>(), part["events"]!.GetValue<int>(), part["paged"]!.GetValue<int>(), part["inert"]!.GetValue<int>(), part["unguided"]!.GetValue<int>()) : default;
        Part("Idle").ShouldBe((1, 2, 0, 1, 1));
        Part("Waker").ShouldBe((1, 1, 1, 1, 1));
        Part("Useful").ShouldBe((1, 1, 0, 0, 1));
        var behind = (await program.GetFromJsonAsync<JsonNode>($"/api/v1/alert-noise/alerts?{period}&only={ReadNoise.PagedInert}&name={Name("Waker")}"))!["items"]!.AsArray();
        behind.Single()!["name"]!.GetValue<string>().ShouldBe(Name("Waker"));
        (await program.GetAsync("/api/v1/alert-noise?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        await house.Let(manager);
        using var mona = await house.SignedIn(manager);
        await mona.Open("/on-call/noise");
        mona.Status.ShouldBe(HttpStatusCode.OK);
        await mona.Open(mona.Page.QuerySelectorAll(".figure a").Single(link => link.GetAttribute("href")!.Contains($"only={ReadNoise.Inert}")).GetAttribute("href")!);
        mona.Page.Body!.TextContent.ShouldContain($"{Name("Idle")} on web-1");
        mona.Page.Body!.TextContent.ShouldNotContain($"{Name("Useful")} on web-1");
        await mona.Open("/on-call/load?list=pages&hour=03&late=true");
        mona.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, Stores]
    public async Task An_alert_finds_its_item_by_address_and_names_what_was_changed_there_lately(DatabaseKind store)
    {
        var house = await houses.On(store);
        var room = await Workroom.In(house);
        using var watch = await Watch.In(house);
        var device = await house.Do((AddConfigurationItem add) => add.Run(new($"sw {watch.Key[4..12]}", "Network device", "live", Attributes: new() { ["managementAddress"] = "10.7.9.3/24" }), Census.Tandem));
        await house.Do((AddConfigurationItem add) => add.Run(new($"ip {watch.Key[4..12]}", "IP address", "live", Attributes: new() { ["address"] = "10.7.9.3", ["dnsName"] = "SW9.example.org." }), Census.Tandem));
        await house.Settled();
        (await house.Read(all => all.ItemAddresses.Where(row => row.Item == device.Id).Select(row => row.Word).SingleAsync())).ShouldBe("10.7.9.3");
        var change = await room.Raise(new("Swap the switch", ChangeType.Standard, Items: [device.Id], PlannedStart: room.Clock.AddMinutes(1), PlannedEnd: room.Clock.AddHours(1)));
        await room.Do<ScheduleChange, ScheduleChange.Request>(new(change.Id));
        await room.Do<StartChange, StartChange.Request>(new(change.Id));
        await room.Do<FinishChange, FinishChange.Request>(new(change.Id, ChangeOutcome.Successful));
        house.Clock.Move(TimeSpan.FromMinutes(10));

        await watch.Send(new JsonObject { ["name"] = "PortDown", ["labels"] = new JsonObject { ["instance"] = "10.7.9.3:9100" } });
        var alert = await watch.Alert("PortDown");
        alert.Item.ShouldBe(device.Id, "the machine, not its address");
        var reason = alert.Decisions.Single(decision => decision.Step == "Enrich").Reason;
        reason.ShouldContain("by the label instance, which is its address");
        reason.ShouldContain($"Changed there lately: {ChangeKind.Kind.NumberOf(change)} Swap the switch (ended ");
        using var visitor = await house.SignedIn("Ines", StandardRole.Agent);
        var told = (await visitor.Open(AlertKind.Kind.PathOf(alert))).Body!.TextContent;
        told.ShouldContain("Changed there lately");
        told.ShouldNotContain(" UTC)", customMessage: "the reader's own clock says when");
        await watch.Send(new JsonObject { ["name"] = "NameDown", ["labels"] = new JsonObject { ["fqdn"] = "sw9.example.org" } });
        (await watch.Alert("NameDown")).Item.ShouldNotBeNull();
        house.Clock.Move(TimeSpan.FromHours(25));
        await watch.Send(new JsonObject { ["name"] = "LaterDown", ["labels"] = new JsonObject { ["ip"] = "10.7.9.3" } });
        (await watch.Alert("LaterDown")).Decisions.Single(decision => decision.Step == "Enrich").Reason.ShouldNotContain("Changed there");
    }

    [Theory, Stores]
    public async Task What_is_written_alongside_is_saved_with_the_records_or_both_are_not(DatabaseKind kind)
    {
        var house = await houses.On(kind);
        var silence = new Silence { Comment = "Never saved", EndsAt = house.Clock.GetUtcNow().AddHours(1) };
        await Should.ThrowAsync<InvalidOperationException>(() => house.Read(async store =>
        {
            store.Add(silence);
            store.Announce(new SilenceAdded(silence.Id), Census.Tandem);
            store.Alongside((_, _, _) => throw new InvalidOperationException("It breaks in between."));
            return await store.SaveChangesAsync();
        }));
        (await house.Read(store => store.Set<Silence>().AnyAsync(row => row.Id == silence.Id))).ShouldBeFalse();
        (await house.Read(store => store.Facts.AnyAsync(fact => fact.Record == silence.Id.Value))).ShouldBeFalse();
    }

    [Theory, Stores]
    public async Task Sixteen_senders_that_send_everything_twice_make_a_thousand_alerts_with_exact_counts(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var watch = await Watch.In(house);
        await Parallel.ForEachAsync(Enumerable.Range(0, 16), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (sender, _) =>
        {
            for (var batch = 0; batch < 4; batch++)
            {
                var events = Enumerable.Range(0, 250).Select(at => (JsonNode)Watch.Event("Scale", $"n{((batch + sender) % 4 * 250) + at}")).ToArray();
                await watch.Send(events);
                await watch.Send([.. events.Select(each => each.DeepClone())]);
            }
        });
        await house.Settled();
        var alerts = await watch.Alerts("Scale");
        (alerts.Count, alerts.Min(alert => alert.Repeats), alerts.Max(alert => alert.Repeats)).ShouldBe((1_000, 32, 32));
    }
}
