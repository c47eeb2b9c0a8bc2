using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Channels;
using Tandem.Operation.Contacts;
using Tandem.Operation.Escalations;
using Tandem.Operation.Incidents;
using Tandem.Operation.MajorIncidents;
using Tandem.Operation.Paging;
using Tandem.Operation.PagingLoad;
using Tandem.Operation.PagingWatch;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.OnCall;

/// <summary>On-call on its pages, by the links of mails, and under the eye of the watchdog.</summary>
public sealed class OnCallPageTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_schedule_and_a_policy_are_written_and_changed_on_their_pages(DatabaseKind store)
    {
        var house = await houses.On(store);
        var watch = await Watch.In(house);
        await house.Let(watch.Office.ManagerPerson);
        using var visitor = await house.SignedIn(watch.Office.ManagerPerson);
        await visitor.Open("/schedules/new");
        await visitor.Submit("#form-schedule", ("name", "Berlin nights"), ("zone", "Europe/Berlin"), ("people0", watch.Anna.UserName!), ("handOver0", "at noon"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("textarea[name='people0']")!.TextContent.ShouldContain(watch.Anna.UserName!);
        await visitor.Submit("#form-schedule", ("name", "Berlin nights"), ("zone", "Europe/Berlin"), ("people0", $"{watch.Anna.UserName}\n{watch.Ben.UserName}"), ("handOver0", "08:00"), ("unit0", "day"), ("start0", "2026-03-02"));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Place.ShouldStartWith("/schedules/SCH-");
        var schedule = visitor.Place;
        visitor.Page.QuerySelectorAll(".day-bar").Length.ShouldBe(7);
        visitor.Page.Body!.TextContent.ShouldContain("Somebody is always on call");
        visitor.Page.QuerySelectorAll(".day-bar-words").Select(each => each.TextContent).ShouldContain(words => words.Contains("–24:00 ", StringComparison.Ordinal) && !words.Contains("–00:00", StringComparison.Ordinal));
        await visitor.Open(schedule + "?from=2026-03-23&days=28");
        visitor.Page.QuerySelectorAll(".day-bar").Length.ShouldBe(28);
        visitor.Page.Body!.TextContent.ShouldContain("23 h");
        await visitor.Submit("#form-act-overrides", ("person", watch.Ben.UserName!), ("from", "2026-03-24T12:00"), ("until", "2026-03-24T10:00"));
        visitor.Page.QuerySelector("#act-overrides-until-complaint")!.TextContent.ShouldBe("It must end after it starts.");
        visitor.Page.QuerySelector("#form-act-overrides input[name='person']")!.GetAttribute("data-display").ShouldBe(watch.Ben.Name);
        await visitor.Submit("#form-act-overrides", ("person", watch.Ben.UserName!), ("from", "2026-03-24T10:00"), ("until", "2026-03-24T12:00"));
        visitor.Page.QuerySelectorAll("form[action$='override-removals']").Length.ShouldBe(1);
        visitor.Page.QuerySelectorAll(".flash-message[data-lasts]").ShouldBeEmpty();
        var soon = house.Clock.GetUtcNow().AddDays(1);
        await visitor.Submit("#form-act-overrides", ("person", watch.Ben.UserName!), ("from", $"{soon:yyyy-MM-dd}T10:00"), ("until", $"{soon.AddDays(30):yyyy-MM-dd}T10:00"));
        visitor.Page.Body!.TextContent.ShouldContain($"{watch.Ben.Name} carries ", customMessage: "who carries more than the others is named");
        await visitor.Submit("#form-feed");
        visitor.Page.QuerySelector(".flash-message[data-lasts]")!.TextContent.ShouldContain(".ics", customMessage: "the address stays in sight until it is closed");

        await visitor.Open("/schedules/new");
        await visitor.Submit("#form-schedule", ("name", "Weekends"), ("zone", "Europe/Berlin"), ("people0", watch.Anna.UserName!), ("handOver0", "08:00"), ("unit0", "week"), ("start0", "2026-03-02"), ("hours0", "fri 18:00-24:00; sat,sun 00:00-24:00"));
        visitor.Page.Body!.TextContent.ShouldContain("only fri 18:00-24:00; sat,sun all day");

        await visitor.Open("/escalation-policies/new");
        await visitor.Submit("#form-policy", ("name", "Nights"), ("notify0", "somebody"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.Submit("#form-policy", ("name", "Nights"), ("notify0", $"schedule {schedule.Split('/')[2].Split('?')[0]}\nperson {watch.Ben.UserName}"), ("wait0", "3"), ("repeat", "1"), ("defaultFor", watch.Office.Mail.Name));
        visitor.Place.ShouldStartWith("/escalation-policies/ESC-");
        visitor.Page.Body!.TextContent.ShouldContain("Berlin nights");
        await visitor.Submit("#form-create", ("title", "The heating is cold"), ("urgency", "low"));
        visitor.Place.ShouldStartWith("/pages/PAG-");
        await house.Settled();
        await visitor.Open(visitor.Place);
        visitor.Page.Body!.TextContent.ShouldContain("In the program");
    }

    [Theory, Stores]
    public async Task From_an_incident_one_calls_and_whoever_is_called_answers_on_a_page_or_by_the_link_of_the_mail(DatabaseKind store)
    {
        var house = await houses.On(store);
        var watch = await Watch.In(house);
        var incident = await watch.Office.Log("Barometer burst");
        await watch.Office.Do<AssignIncident, AssignIncident.Request>(new(incident.Id, watch.Office.Network.Id));
        using var program = await house.Program(watch.Office.ManagerPerson);
        (await program.PostAsJsonAsync($"/api/v1/incidents/{IncidentKind.Kind.NumberOf(incident)}/pages", new { urgency = "high" })).IsSuccessStatusCode.ShouldBeTrue();
        await house.Settled();
        await house.Let(watch.Anna);
        using var visitor = await house.SignedIn(watch.Anna);
        await visitor.Open(IncidentKind.Kind.PathOf(incident));
        visitor.Page.QuerySelector("#panel-pages")!.TextContent.ShouldContain("2 notices");
        visitor.Page.QuerySelector("tandem-ring").ShouldNotBeNull();
        await visitor.Open("/on-call");
        visitor.Page.Body!.TextContent.ShouldContain("Yes, now");
        visitor.Page.Body!.TextContent.ShouldContain("Barometer burst");

        using var nobody = house.Visitor();
        var link = Letterbox.LinkIn(await house.Letters.Wait(watch.Anna.Email!)).AbsolutePath;
        await nobody.Open(link);
        nobody.Page.QuerySelector("h1")!.TextContent.ShouldBe("Barometer burst");
        (await house.Read(all => all.PagesAbout(IncidentKind.Key(incident.Id)).AsNoTracking().SingleAsync())).State.ShouldBe(PageLife.Triggered, "to look is not to answer");
        await nobody.Submit("#form-page-link", ("answer", "acknowledge"));
        nobody.Page.QuerySelector("h1")!.TextContent.ShouldBe("Thank you");
        var page = await house.Read(all => all.PagesAbout(IncidentKind.Key(incident.Id)).AsNoTracking().SingleAsync());
        (page.State, page.AcknowledgedBy).ShouldBe((PageLife.Acknowledged, watch.Anna.Id));
        await nobody.Open(link);
        nobody.Page.QuerySelector("h1")!.TextContent.ShouldBe("This link is no longer valid");
        await nobody.Open("/page-link/made-up");
        nobody.Page.QuerySelector("h1")!.TextContent.ShouldBe("This link is no longer valid");

        await visitor.Open("/on-call");
        await visitor.Submit($"#form-resolve-{page.Serial}");
        (await watch.Now(page)).State.ShouldBe(PageLife.Resolved);
    }

    [Theory, Stores]
    public async Task Everybody_chooses_how_to_be_called_and_an_address_at_home_is_refused_beside_its_field(DatabaseKind store)
    {
        var house = await houses.On(store);
        var watch = await Watch.In(house);
        await house.Let(watch.Ben);
        using var visitor = await house.SignedIn(watch.Ben);
        await visitor.Open("/me");
        await visitor.Submit("#form-contacts", ("channel0", "webhook"), ("address0", "http://169.254.169.254/"), ("high0", "0"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.Body!.TextContent.ShouldContain("within the own network");
        await visitor.Submit("#form-contacts", ("channel0", "sms"), ("address0", "+49 431 551234"), ("high0", "2"), ("low0", ""), ("channel1", "push"), ("address1", "https://push.example.org/ben"), ("high1", "0"));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        var plan = await house.Read(all => all.Set<ContactPlan>().AsNoTracking().SingleAsync(each => each.Person == watch.Ben.Id));
        plan.Methods.Select(method => (method.Channel, method.High, method.Low)).ShouldContain((NoticeChannel.Sms, 2, null));
    }

    [Theory, Stores]
    public async Task A_major_incident_calls_by_the_usual_policy_and_a_usual_policy_is_only_one(DatabaseKind store)
    {
        var house = await houses.On(store);
        var watch = await Watch.In(house);
        var incident = await watch.Office.Log("Everything is down");
        await watch.Office.Do<AssignIncident, AssignIncident.Request>(new(incident.Id, watch.Office.Network.Id));
        var major = await house.Do<ProposeMajorIncident, MajorIncident>(feature => feature.Run(new(incident.Id, Reason: "Nobody can work"), watch.Office.Manager));
        await house.Do<AcceptMajorIncident>(feature => feature.Run(new(major.Id, watch.Office.ManagerPerson.Id), watch.Office.Manager));
        await house.Settled();
        (await house.Read(all => all.PagesAbout(IncidentKind.Key(incident.Id)).AsNoTracking().SingleAsync())).Title.ShouldStartWith("Major incident");

        (await house.Do<AddEscalationPolicy, EscalationPolicy>(feature => feature.Run(new("Another", Steps: [new([new(TargetKind.Team, watch.Office.Mail.Name)])], DefaultFor: [watch.Office.Network.Name]), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("defaultFor");
        await house.Do<MoveEscalationPolicy>(feature => feature.Run(new(watch.Policy.Id, EscalationLife.Retired), Census.Tandem));
        await house.Do<EditEscalationPolicy>(feature => feature.Run(new(watch.Policy.Id, Patch.Of("repeat", 99)), Census.Tandem)).ShouldThrowAsync<Refused>();
        (await house.Do<TriggerPage, Page>(feature => feature.Run(new("By hand", Person: watch.Ben.Id), Census.Tandem))).Person.ShouldBe(watch.Ben.Id);
        await house.Do<TriggerPage, Page>(feature => feature.Run(new("Nobody"), Census.Tandem)).ShouldThrowAsync<Refused>();
        await house.Do<PageAboutIncident>(feature => feature.Run(new(incident.Id, Person: watch.Ben.Id), Census.Tandem));
    }

    [Theory, Stores]
    public async Task The_load_tells_who_was_called_when_and_out_of_hours(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var watch = await Watch.In(house);
        await watch.Call();
        await watch.Pass(TimeSpan.FromHours(11));
        var night = await watch.Call();
        await house.Settled();
        var ben = await house.ActorOf(watch.Ben);
        await house.Do<AcknowledgePage>(feature => feature.Run(new(night.Id), ben));
        using var program = await house.Program(watch.Office.ManagerPerson);
        var load = await program.GetFromJsonAsync<JsonObject>("/api/v1/on-call-load?from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z");
        (load!["pages"]!.GetValue<int>(), load["outOfHours"]!.GetValue<int>(), load["answered"]!.GetValue<int>()).ShouldBe((2, 1, 1));
        load["people"]!.AsArray().Select(each => each!["name"]!.GetValue<string>()).ShouldContain("Ben");
        (await house.Do<ReadOnCallLoad, OnCallLoad>(feature => feature.Run(watch.Office.Mail.Id, MovableClock.MondayMorning, MovableClock.MondayMorning.AddDays(1), NodaTime.DateTimeZone.Utc, Census.Tandem, default))).Pages.ShouldBe(0);
        await house.Let(watch.Office.ManagerPerson);
        using var visitor = await house.SignedIn(watch.Office.ManagerPerson);
        await visitor.Open("/on-call/load");
        visitor.Page.Body!.TextContent.ShouldContain("By person");
    }

    [Theory, Stores]
    public async Task The_watchdog_raises_the_alarm_when_a_step_is_more_than_a_minute_late(DatabaseKind store)
    {
        using var receiver = new Receiver();
        await using var house = await House.Open(await Databases.Copy(store), new MovableClock(), removed: true, builder =>
        {
            builder.Configuration["Watchdog:Mail"] = "emergency@example.org";
            builder.Configuration["Watchdog:Webhook"] = receiver.Address + "/alarm";
        });
        var watch = await Watch.In(house);
        await house.Services.GetRequiredService<JobEngine>().StopAsync(TestContext.Current.CancellationToken);
        await watch.Call();
        for (var look = 0; look < 10 && receiver.Received.Count == 0; look++)
        {
            house.Clock.Move(TimeSpan.FromSeconds(10));
            await Task.Delay(300, TestContext.Current.CancellationToken);
        }

        receiver.Received.Count.ShouldBe(1);
        house.Letters.To("emergency@example.org").Count.ShouldBe(1);
        house.Services.GetRequiredService<PagingHealth>().Late.ShouldBeGreaterThan(Watchdog.Tolerance);
        using var stranger = new HttpClient { BaseAddress = house.Address };
        (await stranger.GetStringAsync("/health/ready")).ShouldBe("ready, but on-call is overdue");
        (await stranger.GetStringAsync("/metrics")).ShouldContain("tandem_paging_overdue_seconds");
    }
}
