using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Channels;
using Tandem.Operation.Incidents;
using Tandem.Operation.StatusComponents;
using Tandem.Operation.StatusNotices;
using Tandem.Operation.StatusSubscribers;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.Operation.OnCall;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.Maintenance;

namespace Tandem.Tests.Operation.StatusPage;

/// <summary>Everybody sees how services stand, and nothing that was not written for everybody.</summary>
public sealed class StatusPageTests(Houses houses) : IClassFixture<Houses>
{
    private const string Api = "/status/api/v2/";

    [Theory, Stores]
    public async Task A_stranger_reads_public_names_and_public_words_and_nothing_internal(DatabaseKind kind)
    {
        var house = await houses.On(kind);
        var (service, name) = await Shown(house);
        var hidden = await Live(house, "SECRET-payroll");
        var incident = await house.Do((LogIncident log) => log.Run(new("SECRET-title of the incident", "SECRET-description", Level.High, Level.High, Service: service.Id), Census.Tandem));
        using var stranger = new HttpClient { BaseAddress = house.Address };
        (await Component(stranger, name))["status"]!.GetValue<string>().ShouldBe("operational");

        var notice = await house.Do((AnnounceDisruption announce) => announce.Run(new($"{name} is slow", "We look into it.", incident.Id, Impact: StatusImpact.Major), Census.Tandem));
        await Should.ThrowAsync<Refused>(() => house.Do((AnnounceDisruption announce) => announce.Run(new("Once more", "Again", incident.Id), Census.Tandem)));
        await house.Do((TellStatus tell) => tell.Run(new(notice.Id, StatusNoticeLife.Identified, "A disk is full."), Census.Tandem));
        await house.Do((AddPublicUpdate add) => add.Run(new(notice.Id, "We replace it."), Census.Tandem));
        await Should.ThrowAsync<Refused>(() => house.Do((TellStatus tell) => tell.Run(new(notice.Id, StatusNoticeLife.Resolved), Census.Tandem)));

        var summary = await Read(stranger, "summary.json");
        var told = summary["incidents"]!.AsArray().Single(each => each!["name"]!.GetValue<string>() == $"{name} is slow")!;
        (told["status"]!.GetValue<string>(), told["impact"]!.GetValue<string>()).ShouldBe(("identified", "major"));
        told["incident_updates"]!.AsArray().Select(each => each!["body"]!.GetValue<string>()).ShouldBe(["We replace it.", "A disk is full.", "We look into it."]);
        (await Component(stranger, name))["status"]!.GetValue<string>().ShouldBe("partial_outage");
        summary["status"]!["indicator"]!.GetValue<string>().ShouldBeOneOf("major", "critical");
        Members(told).ShouldBe("components created_at id impact incident_updates monitoring_at name page_id reminder_intervals resolved_at shortlink started_at status updated_at");
        Members(told["incident_updates"]![0]!).ShouldBe("affected_components body created_at deliver_notifications display_at id incident_id status updated_at");
        Members(told["components"]![0]!).ShouldBe("created_at description group group_id id name only_show_if_degraded page_id position showcase start_date status updated_at");
        told["components"]![0]!["updated_at"]!.GetValue<DateTimeOffset>().ShouldBe(told["updated_at"]!.GetValue<DateTimeOffset>(), "what is told of it is news of it");
        told["components"]![0]!["start_date"]!.GetValue<string>().ShouldBe(told["components"]![0]!["created_at"]!.GetValue<string>()[..10]);
        (await Read(stranger, "incidents/unresolved.json"))["incidents"]!.AsArray().Select(each => each!["id"]!.GetValue<string>()).ShouldContain($"{notice.Id.Value:n}");
        summary["page"]!.AsObject().Select(member => member.Key).ShouldBe(["id", "name", "url", "time_zone", "updated_at"]);
        foreach (var page in (string[])["/status", "/status/history", "/status/history.atom", Api + "summary.json", Api + "status.json", Api + "components.json", Api + "incidents.json", Api + "scheduled-maintenances.json"])
        {
            var text = await stranger.GetStringAsync(page);
            text.ShouldNotContain("SECRET", Case.Insensitive, page);
            text.ShouldNotContain(service.Name, customMessage: page);
            text.ShouldNotContain(IncidentKind.Kind.NumberOf(incident) + "\"", customMessage: page);
        }

        XDocument.Parse(await stranger.GetStringAsync("/status/history.atom")).Root!.Elements().Count(each => each.Name.LocalName == "entry" && each.Value.Contains("We replace it.")).ShouldBe(1);
        await house.Do((TellStatus tell) => tell.Run(new(notice.Id, StatusNoticeLife.Resolved, "It works."), Census.Tandem));
        (await Component(stranger, name))["status"]!.GetValue<string>().ShouldBe("operational");
        (await Read(stranger, "incidents.json"))["incidents"]!.AsArray().Single(each => each!["id"]!.GetValue<string>() == $"{notice.Id.Value:n}")!["resolved_at"].ShouldNotBeNull();
        var component = await house.Read(store => store.Set<StatusComponent>().SingleAsync(row => row.Service == service.Id));
        await house.Do((MoveStatusComponent move) => move.Run(new(component.Id, StatusComponentLife.Hidden), Census.Tandem));
        (await stranger.GetStringAsync("/status/history")).ShouldNotContain($"{name} is slow");
        hidden.State.ShouldBe(ServiceLife.Live);
    }

    [Theory, Stores]
    public async Task Planned_work_announces_itself_and_is_told_inside_by_its_own_name(DatabaseKind kind)
    {
        var house = await houses.On(kind);
        var (service, name) = await Shown(house);
        var start = house.Clock.GetUtcNow().AddHours(3);
        var window = await house.Do((PlanMaintenance plan) => plan.Run(new("SECRET-patch of the core", Service: service.Id, StartsAt: start, EndsAt: start.AddHours(1), Interrupts: true), Census.Tandem));
        house.Clock.Move(TimeSpan.FromSeconds(5));
        using var stranger = new HttpClient { BaseAddress = house.Address };

        var planned = (await Read(stranger, "summary.json"))["scheduled_maintenances"]!.AsArray().Single(each => each!["id"]!.GetValue<string>() == $"{window.Id.Value:n}")!;
        (planned["status"]!.GetValue<string>(), planned["name"]!.GetValue<string>()).ShouldBe(("scheduled", $"Maintenance: {name}"));
        DateTimeOffset.Parse(planned["scheduled_for"]!.GetValue<string>(), null).ShouldBe(window.StartsAt);
        Members(planned).ShouldBe("components created_at id impact incident_updates monitoring_at name page_id reminder_intervals resolved_at scheduled_for scheduled_until shortlink started_at status updated_at");
        planned["incident_updates"]!.AsArray().Select(each => each!["body"]!.GetValue<string>()).ShouldBe([$"Planned from {window.StartsAt.UtcDateTime:yyyy-MM-dd HH:mm} to {window.EndsAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC."]);
        planned["created_at"]!.GetValue<DateTimeOffset>().ShouldBe(await house.Read(store => store.Facts.Where(fact => fact.Record == window.Id.Value).Select(fact => fact.At).SingleAsync()));
        async Task<string> In(string file) => string.Join(' ', (await Read(stranger, $"scheduled-maintenances/{file}.json"))["scheduled_maintenances"]!.AsArray()
            .Where(each => each!["id"]!.GetValue<string>() == $"{window.Id.Value:n}").SelectMany(each => each!["incident_updates"]!.AsArray()).Select(each => each!["status"]!.GetValue<string>()));
        (await In("upcoming"), await In("active")).ShouldBe(("scheduled", ""));
        (await stranger.GetStringAsync("/status")).ShouldNotContain("SECRET");
        using var inside = await house.SignedIn("Mona", StandardRole.Manager);
        await inside.Open("/status");
        inside.Page.Body!.TextContent.ShouldContain("SECRET-patch of the core");
        await inside.Open("/status?view=public");
        inside.Page.Body!.TextContent.ShouldNotContain("SECRET-patch");

        house.Clock.Move(TimeSpan.FromHours(3.5));
        await house.Settled();
        (await Component(stranger, name))["status"]!.GetValue<string>().ShouldBe("under_maintenance");
        (await In("upcoming"), await In("active")).ShouldBe(("", "in_progress scheduled"));
        house.Clock.Move(TimeSpan.FromHours(1));
        await house.Settled();
        (await Component(stranger, name))["status"]!.GetValue<string>().ShouldBe("operational");
        (await Read(stranger, "scheduled-maintenances.json"))["scheduled_maintenances"]!.AsArray().Single(each => each!["id"]!.GetValue<string>() == $"{window.Id.Value:n}")!["status"]!.GetValue<string>().ShouldBe("completed");
        (await In("upcoming"), await In("active")).ShouldBe(("", ""));
    }

    [Theory, Stores]
    public async Task Whoever_is_signed_in_sees_the_services_offered_to_them_and_a_stranger_does_not(DatabaseKind kind)
    {
        var house = await houses.On(kind);
        var office = await Office.In(house);
        await house.Let(office.AskerPerson);
        var offered = await Live(house, "Offered");
        using var rita = await house.SignedIn(office.AskerPerson);
        await rita.Open("/status");
        rita.Status.ShouldBe(HttpStatusCode.OK);
        rita.Page.QuerySelector(".status-parts")!.TextContent.ShouldContain(offered.Name);
        using var stranger = house.Visitor();
        await stranger.Open("/status");
        stranger.Status.ShouldBe(HttpStatusCode.OK);
        stranger.Page.Body!.TextContent.ShouldNotContain(offered.Name);

        var component = await house.Do((AddStatusComponent add) => add.Run(new(offered.Id, "Public offer"), Census.Tandem));
        await house.Do((EditStatusComponent edit) => edit.Run(new(component.Id, Patch.Of("name", "Better offer")), Census.Tandem));
        await stranger.Open("/status");
        stranger.Page.QuerySelector(".status-parts")!.TextContent.ShouldContain("Better offer");
        var notice = await house.Do((AnnounceDisruption announce) => announce.Run(new("Typo", "Text", Services: [offered.Id]), Census.Tandem));
        await house.Do((EditStatusNotice edit) => edit.Run(new(notice.Id, Patch.Of("title", "No typo")), Census.Tandem));
        await stranger.Open("/status");
        stranger.Page.Body!.TextContent.ShouldContain("No typo");
    }

    [Theory, Stores]
    public async Task A_subscriber_confirms_by_a_link_is_told_once_and_leaves_by_a_link(DatabaseKind kind)
    {
        var house = await houses.On(kind);
        var (service, name) = await Shown(house);
        var address = $"rita-{Guid.CreateVersion7():n}@example.org";
        using var visitor = house.Visitor();
        for (var time = 0; time < 3; time++)
        {
            await visitor.Open("/status");
            await visitor.Submit("#form-subscribe", ("address", address.ToUpperInvariant()));
            visitor.Status.ShouldBe(HttpStatusCode.OK);
        }

        await house.Settled();
        house.Letters.To(address).Count.ShouldBe(1, "one mail an hour");
        (await house.Read(store => store.Facts.CountAsync(fact => fact.Data.Contains(address)))).ShouldBe(0, "no address in the journal");
        var notice = await house.Do((AnnounceDisruption announce) => announce.Run(new($"{name} is away", "We look.", Services: [service.Id]), Census.Tandem));
        await house.Settled();
        house.Letters.To(address).Count.ShouldBe(1, "not confirmed yet");

        await visitor.Open(Letterbox.LinkIn(house.Letters.To(address)[0]).PathAndQuery);
        await visitor.Press("Tell me by mail");
        await house.Do((TellStatus tell) => tell.Run(new(notice.Id, StatusNoticeLife.Monitoring, "It should work."), Census.Tandem));
        await house.Settled();
        var told = house.Letters.To(address)[1];
        (told.Subject, told.Text.Contains("It should work.")).ShouldBe(($"[Monitoring] {name} is away", true));

        told.OneClick.ShouldBe(told.Preferences);
        await visitor.Open(new Uri(told.Preferences!).PathAndQuery);
        await visitor.Press("Tell me nothing more");
        using var program = new HttpClient { BaseAddress = house.Address };
        (await program.PostAsync(new Uri(new Uri(told.OneClick!).PathAndQuery, UriKind.Relative), new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]))).StatusCode.ShouldBe(HttpStatusCode.NoContent, "a mail program has no page");
        await visitor.Open(new Uri(told.Preferences!).PathAndQuery);
        visitor.Page.Body!.TextContent.ShouldContain("You are told nothing any more", customMessage: "the link says so when it is opened again");
        visitor.Page.QuerySelector("#form-unsubscribe").ShouldBeNull();
        await house.Do((TellStatus tell) => tell.Run(new(notice.Id, StatusNoticeLife.Resolved, "Over."), Census.Tandem));
        await house.Settled();
        house.Letters.To(address).Count.ShouldBe(2);
        (await house.Read(store => store.Set<StatusSubscriber>().AnyAsync(row => row.Address == address))).ShouldBeFalse("the address is forgotten");
        await visitor.Open("/status/confirm/nonsense");
        visitor.Status.ShouldBe(HttpStatusCode.Gone);
        await Should.ThrowAsync<Refused>(() => house.Do((SubscribeToStatus subscribe) => subscribe.Run(new("no address"), Census.Tandem)));
        await Should.ThrowAsync<Gone>(() => house.Do((ConfirmStatusSubscription confirm) => confirm.Run(new("x"), Census.Tandem)));
        await Should.ThrowAsync<Gone>(() => house.Do((LeaveStatus leave) => leave.Run(new("x"), Census.Tandem)));
    }

    [Theory, Stores]
    public async Task A_notice_ends_with_its_incident_in_the_words_written_for_it_or_its_author_is_asked_once(DatabaseKind kind)
    {
        await using var house = await Houses.Fresh(kind);
        var office = await Office.In(house);
        var (service, name) = await Shown(house);
        Task<Incident> Broken() => house.Do((LogIncident log) => log.Run(new($"{name} is away", "", Level.High, Level.High, Service: service.Id), Census.Tandem));
        var (first, second) = (await Broken(), await Broken());
        var itself = await house.Do((AnnounceDisruption announce) => announce.Run(new("Mail", "We look.", first.Id, EndsWith: " It works again. "), Census.Tandem));
        var asks = await house.Do((AnnounceDisruption announce) => announce.Run(new("Mail too", "We look.", second.Id), office.Manager));
        await Should.ThrowAsync<Refused>(() => house.Do((EditStatusNotice edit) => edit.Run(new(asks.Id, Patch.Of("endsWith", new string('x', 5_001))), Census.Tandem)));
        foreach (var incident in (Incident[])[first, second])
            await office.Do<ResolveIncident, ResolveIncident.Request>(new(incident.Id, ResolutionCode.Solved, "SECRET cause"));
        await house.Settled();

        var ended = await house.Read(store => store.StatusNotices.AsNoTracking().SingleAsync(row => row.Id == itself.Id));
        (ended.State, ended.Updates[^1].Text).ShouldBe((StatusNoticeLife.Resolved, "It works again."));
        (await house.Read(store => store.StatusNotices.AsNoTracking().SingleAsync(row => row.Id == asks.Id))).Open.ShouldBeTrue("its author has not said it");
        (await office.Facts(asks.Id.Value)).Count(fact => fact == nameof(StatusEndProposed)).ShouldBe(1);
        (await house.Read(store => store.UnreadOf(office.ManagerPerson.Id.Value).Select(notice => notice.Words).ToListAsync())).ShouldContain("Its incident is resolved: say so on the status page");
        await house.Let(office.ManagerPerson);
        using var manager = await house.SignedIn(office.ManagerPerson);
        await manager.Open(StatusNoticeKind.Kind.PathOf(asks));
        manager.Page.Body!.TextContent.ShouldContain("everybody is still told of a disruption");
    }

    [Theory, Stores]
    public async Task Planned_work_is_told_once_when_it_is_agreed_moved_begun_over_and_called_off_to_those_who_follow_what_it_touches(DatabaseKind kind)
    {
        await using var house = await Houses.Fresh(kind);
        var ((service, name), (_, other)) = (await Shown(house), await Shown(house));
        var (all, one, another) = (await Subscribed(house), await Subscribed(house, name), await Subscribed(house, other));
        List<string> Told(string address) => [.. house.Letters.To(address).Skip(1).Select(letter => letter.Subject)];
        var now = house.Clock.GetUtcNow();
        var window = await house.Do((PlanMaintenance plan) => plan.Run(new("SECRET window", Service: service.Id, StartsAt: now.AddHours(2), EndsAt: now.AddHours(4), Interrupts: true), Census.Tandem));
        async Task Pass(TimeSpan time)
        {
            house.Clock.Move(time);
            await house.Settled();
            house.Clock.Move(TimeSpan.FromSeconds(30));
            await house.Settled();
        }

        for (var times = 0; times < 3; times++)
            await Pass(TimeSpan.FromMinutes(1));
        Told(all).ShouldBe([$"[Planned] Maintenance: {name}"]);
        house.Letters.To(all)[^1].Text.ShouldContain($"{now.AddHours(2).UtcDateTime:yyyy-MM-dd HH:mm} to ");
        await house.Do((EditMaintenance edit) => edit.Run(new(window.Id, Patch.Of("startsAt", now.AddHours(3))), Census.Tandem));
        await Pass(TimeSpan.FromMinutes(1));
        await Pass(TimeSpan.FromHours(3));
        await Pass(TimeSpan.FromMinutes(10));
        await Pass(TimeSpan.FromHours(1));
        Told(all).ShouldBe([$"[Planned] Maintenance: {name}", $"[Moved] Maintenance: {name}", $"[Begun] Maintenance: {name}", $"[Completed] Maintenance: {name}"]);
        Told(one).ShouldBe(Told(all));
        Told(another).ShouldBeEmpty("it follows something else");
        house.Letters.To(all).ShouldAllBe(letter => !letter.Text.Contains("SECRET") && letter.Preferences != null || letter.Subject.Contains("onfirm"));

        var off = await house.Do((PlanMaintenance plan) => plan.Run(new("SECRET too", Service: service.Id, StartsAt: house.Clock.GetUtcNow().AddHours(2), EndsAt: house.Clock.GetUtcNow().AddHours(4), Interrupts: true), Census.Tandem));
        await Pass(TimeSpan.FromMinutes(1));
        await house.Do((CancelMaintenance cancel) => cancel.Run(new(off.Id, "No need"), Census.Tandem));
        await Pass(TimeSpan.FromMinutes(1));
        await Pass(TimeSpan.FromHours(5));
        Told(one)[4..].ShouldBe([$"[Planned] Maintenance: {name}", $"[Called off] Maintenance: {name}"]);

        var notice = await house.Do((AnnounceDisruption announce) => announce.Run(new("Away", "We look.", Services: [service.Id]), Census.Tandem));
        await house.Settled();
        (Told(one).Count, Told(another).Count).ShouldBe((7, 0), "notices too are told to those who follow what they concern");
        await Should.ThrowAsync<Refused>(() => house.Do((SubscribeToStatus subscribe) => subscribe.Run(new("x@example.org", [Id<StatusComponent>.New()]), Census.Tandem)));
    }

    /// <summary>Somebody who follows the page, or only a part of it.</summary>
    private static async Task<string> Subscribed(House house, string? part = null)
    {
        var address = $"rita-{Guid.CreateVersion7():n}@example.org";
        using var visitor = house.Visitor();
        await visitor.Open("/status");
        var value = part is null ? null : visitor.Page.QuerySelectorAll("#form-subscribe label").Single(label => label.TextContent.Contains(part)).QuerySelector("input")!.GetAttribute("value");
        await visitor.Submit("#form-subscribe", [("address", address), .. value is null ? Array.Empty<(string, string)>() : [("component", value)]]);
        await house.Settled();
        await visitor.Open(Letterbox.LinkIn(house.Letters.To(address)[0]).PathAndQuery);
        await visitor.Press("Tell me by mail");
        return address;
    }

    [Theory, Stores]
    public async Task N46_a_program_is_told_by_signed_webhooks_outside_the_own_network_alone(DatabaseKind kind)
    {
        await using var house = await Houses.Fresh(kind);
        var (service, name) = await Shown(house);
        using var receiver = new Receiver();
        foreach (var home in (string[])[receiver.Address, "http://2130706433/", "http://0x7f.1/", "http://localhost./", "http://[::ffff:127.0.0.1]/", "file:///etc/passwd"])
            await Should.ThrowAsync<Refused>(() => house.Do((AddStatusWebhook add) => add.Run(new(home), Census.Tandem)), home);
        await OnCall.Watch.Allow(house);
        var subscriber = await house.Do((AddStatusWebhook add) => add.Run(new(receiver.Address + "/hook"), Census.Tandem));
        receiver.Answers.Enqueue(302);
        receiver.Location = "http://127.0.0.1/";
        var notice = await house.Do((AnnounceDisruption announce) => announce.Run(new($"{name} is away", "We look.", Services: [service.Id]), Census.Tandem));
        await house.Settled();
        receiver.Received.Count.ShouldBe(1, "a redirect is not followed");

        await house.Do((TellStatus tell) => tell.Run(new(notice.Id, StatusNoticeLife.Resolved, "Over."), Census.Tandem));
        await house.Settled();
        var (path, headers, body) = receiver.Received[1];
        var key = house.Services.GetRequiredService<SigningKeys>().Open(subscriber.Seal);
        (path, headers["webhook-signature"]).ShouldBe(("/hook", SigningKeys.Sign(key, headers["webhook-id"], long.Parse(headers["webhook-timestamp"], null), body)));
        JsonNode.Parse(body)!["data"]!["update"]!["body"]!.GetValue<string>().ShouldBe("Over.");

        await OnCall.Watch.Allow(house, false);
        await house.Do((TellStatus tell) => tell.Run(new(notice.Id, StatusNoticeLife.Investigating, "Back."), Census.Tandem));
        await house.Settled();
        receiver.Received.Count.ShouldBe(2, "what is no longer allowed is judged when it is sent");
        await house.Do((EndStatusSubscription end) => end.Run(new(subscriber.Id), Census.Tandem));
    }

    private static async Task<(Service Service, string Name)> Shown(House house)
    {
        var service = await Live(house, "internal-name");
        var name = $"Mail {Guid.CreateVersion7():n}";
        await house.Do((AddStatusComponent add) => add.Run(new(service.Id, name), Census.Tandem));
        return (service, name);
    }

    private static async Task<Service> Live(House house, string name)
    {
        var owner = await house.Enter("Owner");
        var service = await house.Do((AddService add) => add.Run(new($"{name} {Guid.CreateVersion7():n}", Owner: owner.Id), Census.Tandem));
        await house.Do((MoveService move) => move.Run(new(service.Id, ServiceLife.Live), Census.Tandem));
        return await house.Read(store => store.Services.AsNoTracking().SingleAsync(row => row.Id == service.Id));
    }

    private static string Members(JsonNode json) => string.Join(' ', json.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));

    private static async Task<JsonNode> Read(HttpClient client, string file) => (await client.GetFromJsonAsync<JsonNode>(Api + file))!;

    private static async Task<JsonNode> Component(HttpClient client, string name) =>
        (await Read(client, "components.json"))["components"]!.AsArray().Single(each => each!["name"]!.GetValue<string>() == name)!;
}
