using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Interface;

/// <summary>The inbox, the bell and the wishes, over HTTP and without script; and the same through the API.</summary>
public sealed class NoticePageTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task The_inbox_says_what_is_unread_and_opening_it_marks_it_read(DatabaseKind store)
    {
        var (office, rita) = await Inside(store);
        await rita.Open("/notices");
        rita.Page.QuerySelector(".empty-state-title")!.TextContent.ShouldBe("Nothing new");
        rita.Page.QuerySelector("#bell .count").ShouldBeNull();
        rita.Page.QuerySelector(".shell-portal").ShouldNotBeNull("who only asks stays in the portal");

        var (first, second) = (await office.Log("Printer <b>smokes</b>"), await office.Log("Screen is dark"));
        await office.Say(first.Id, "Is it on?", office.Agent);
        await office.House.Settled();
        await rita.Open("/notices");
        rita.Page.QuerySelectorAll(".notice .notice-title").Select(link => link.TextContent.Trim())
            .ShouldBe([$"{Number(first)} Printer <b>smokes</b>", $"{Number(second)} Screen is dark"], "the last thing that happened stands first");
        rita.Page.QuerySelector("#bell .count")!.TextContent.ShouldBe("2");
        rita.Page.QuerySelector("#bell")!.GetAttribute("aria-label").ShouldBe("2 unread notices");
        rita.Page.QuerySelector(".notice")!.TextContent.ShouldContain("and 1 thing before");

        await rita.Open(rita.Page.QuerySelector(".notice-title")!.GetAttribute("href")!);
        rita.Place.ShouldBe($"/portal/incidents/{Number(first)}");
        rita.Page.QuerySelector("#bell .count")!.TextContent.ShouldBe("1");
        await rita.Open($"/portal/incidents/{Number(second)}");
        rita.Page.QuerySelector("#bell .count").ShouldBeNull("it was opened, however she came there");

        await rita.Open("/notices?show=all");
        await rita.Press("Mark as unread");
        rita.Page.QuerySelectorAll(".notice.is-unread").Length.ShouldBe(1);
        await rita.Press("Mark all as read");
        (rita.Status, rita.Place).ShouldBe((HttpStatusCode.OK, "/notices"));
        rita.Page.QuerySelectorAll(".notice").ShouldBeEmpty();
        await rita.Open($"/notices/{Guid.CreateVersion7()}");
        rita.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Stores]
    public async Task A_page_fetched_before_it_is_looked_at_marks_nothing_as_read(DatabaseKind store)
    {
        var (office, rita) = await Inside(store);
        var incident = await office.Log();
        await office.House.Settled();
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = rita.Cookies }) { BaseAddress = office.House.Address };
        browser.DefaultRequestHeaders.Add("X-Sec-Purpose", "prefetch");

        var page = await browser.GetStringAsync($"/portal/incidents/{Number(incident)}", TestContext.Current.CancellationToken);

        page.ShouldContain("<tandem-live topics=\"notices\" again");
        (await office.House.Read(each => each.UnreadOf(office.Asker.Person).CountAsync())).ShouldBe(1);
    }

    [Theory, Stores]
    public async Task The_inbox_has_pages(DatabaseKind store)
    {
        var (office, rita) = await Inside(store);
        for (var many = 0; many < 35; many++)
            await office.Log($"Report {many}");
        await office.House.Settled();

        await rita.Open("/notices");
        rita.Page.QuerySelectorAll(".notice").Length.ShouldBe(30);
        await rita.Press("Next page");
        rita.Page.QuerySelectorAll(".notice").Length.ShouldBe(5);
        await rita.Press("First page");
        rita.Page.QuerySelector(".notice-title")!.TextContent.ShouldContain("Report 34");
        await rita.Open("/notices?cursor=rubbish");
        rita.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory, Stores]
    public async Task People_choose_on_their_profile_what_they_are_told(DatabaseKind store)
    {
        var (office, rita) = await Inside(store);
        await rita.Open("/me");
        IsOn("assignedMail").ShouldBeTrue();
        IsOn("teamQueueInApp").ShouldBeFalse();
        IsOn("watchedMail").ShouldBeFalse();

        await rita.Submit("#form-notices", ("teamQueueInApp", "true"));
        (rita.Status, rita.Place).ShouldBe((HttpStatusCode.OK, "/me"));
        IsOn("teamQueueInApp").ShouldBeTrue();
        IsOn("answersMail").ShouldBeTrue();
        var fact = await office.House.Read(each => each.Facts.SingleAsync(fact => fact.Record == office.Asker.Person && fact.Name == nameof(NoticesChosen)));
        fact.As<NoticesChosen>().Wishes.ShouldBe([new(NoticeReason.TeamQueue, true, false)]);

        bool IsOn(string name) => rita.Page.QuerySelector($"#form-notices input[name={name}]")!.HasAttribute("checked");
    }

    [Theory, Stores]
    public async Task An_open_page_hears_the_bell_and_nobody_elses(DatabaseKind store)
    {
        var (office, rita) = await Inside(store);
        using var client = await office.House.Program(office.AskerPerson);
        using var other = await office.House.Program(office.ManagerPerson);
        using var hers = new StreamReader(await client.GetStreamAsync("/live?topics=notices", TestContext.Current.CancellationToken));
        using var his = new StreamReader(await other.GetStreamAsync("/live?topics=notices,incident", TestContext.Current.CancellationToken));
        await Until(hers, "event: ready");
        await Until(his, "event: ready");
        await office.House.Settled();
        var before = await office.House.Read(each => each.Facts.MaxAsync(fact => fact.Position));

        await office.Log();

        await Until(hers, "data: notices");
        (await Until(his, "data: ")).ShouldBe("data: incident");
        await office.House.Settled();
        using var late = new StreamReader(await client.GetStreamAsync($"/live?topics=notices&since={before}", TestContext.Current.CancellationToken));
        await Until(late, "data: notices");
    }

    [Theory, Stores]
    public async Task The_API_lists_and_marks_ones_own_notices(DatabaseKind store)
    {
        var (office, _) = await Inside(store);
        using var rita = await office.House.Program(office.AskerPerson);
        using var manager = await office.House.Program(office.ManagerPerson);
        foreach (var title in (string[])["One", "Two", "Three"])
            await office.Log(title);
        await office.House.Settled();

        var page = await rita.Get("/api/v1/notices?limit=2");
        page.Each("title").ShouldBe(["Three", "Two"]);
        (await rita.Get($"/api/v1/notices?limit=2&cursor={page.Json["next"]}")).Each("title").ShouldBe(["One"]);
        var (first, path) = (page.Json["items"]![0]!, $"/api/v1/notices/{page.Json["items"]![0]!["id"]}");
        ((string?)first["reason"], (string?)first["words"], (int)first["times"]!, first["readAt"]).ShouldBe(("answers", "We have your report", 1, null));

        (await manager.Send("PATCH", path, new JsonObject { ["read"] = true })).Status.ShouldBe(404);
        (await rita.Send("PATCH", path, new JsonObject { ["read"] = true, ["person"] = "x" })).Status.ShouldBe(400);
        (await rita.Send("PATCH", path, new JsonObject { ["read"] = true })).Json["readAt"].ShouldNotBeNull();
        (await rita.Get("/api/v1/notices?unread=true")).Each("title").ShouldBe(["Two", "One"]);
        (await rita.Send("PATCH", path, new JsonObject { ["read"] = false })).Json["readAt"].ShouldBeNull();
        (await rita.Send("POST", "/api/v1/notices/read")).Status.ShouldBe(204);
        (await rita.Get("/api/v1/notices?unread=true")).Each("title").ShouldBeEmpty();
        (await rita.Get("/api/v1/notices?unread=perhaps")).Status.ShouldBe(400);

        (await rita.Send("PATCH", "/api/v1/notices/wishes", new JsonObject { ["reason"] = "watched", ["inApp"] = true, ["mail"] = true })).Status.ShouldBe(200);
        (await rita.Get("/api/v1/notices/wishes")).Json["items"]!.AsArray().Single(wish => (string?)wish!["reason"] == "watched")!["mail"]!.GetValue<bool>().ShouldBeTrue();
        using var stranger = new HttpClient { BaseAddress = office.House.Address };
        (await stranger.Get("/api/v1/notices")).Status.ShouldBe(401);
    }

    [Theory, Stores]
    public async Task Whoever_is_asked_in_a_survey_is_led_to_its_question_and_nobody_else_is(DatabaseKind store)
    {
        var (office, rita) = await Inside(store);
        var incident = await office.Log();
        await office.Do<StartIncident, StartIncident.Request>(new(incident.Id));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(incident.Id, ResolutionCode.Solved, "Plugged in"));
        await office.Do<CloseIncident, CloseIncident.Request>(new(incident.Id));
        await office.House.Settled();
        var asked = (await office.House.Read(each => each.UnreadOf(office.Asker.Person).ToListAsync())).Single(notice => notice.Kind == "survey");
        asked.Words.ShouldBe("How was it?");

        using var other = await office.House.SignedIn(await Known(office.House, office.ManagerPerson));
        await other.Open(asked.Path);
        other.Status.ShouldBe(HttpStatusCode.NotFound);
        await rita.Open(asked.Path);
        await rita.Submit("#form-survey", ("score", "5"));
        rita.Status.ShouldBe(HttpStatusCode.OK);
        await rita.Open(asked.Path);
        rita.Page.Body!.TextContent.ShouldContain("You gave the mark 5");
        (await office.House.Read(each => each.UnreadOf(office.Asker.Person).CountAsync(notice => notice.Kind == "survey"))).ShouldBe(0);
    }

    private static async Task<Person> Known(House house, Person person)
    {
        await house.Let(person);
        return person;
    }

    [Theory, Stores]
    public async Task Only_who_may_change_settings_sees_their_page(DatabaseKind store)
    {
        var (office, rita) = await Inside(store);
        await rita.Open("/settings");
        rita.Status.ShouldBe(HttpStatusCode.Forbidden);
        var boss = await office.House.Enter("Boss", StandardRole.Administrator);
        await office.House.Let(boss);
        using var visitor = await office.House.SignedIn(boss);

        await visitor.Open("/settings");
        await visitor.Submit("#form-settings-mail", ("mail.host", "not a host"), ("mail.port", "0"), ("mail.sender", "desk@example.org"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("[name='mail.host']")!.GetAttribute("aria-invalid").ShouldBe("true");
        visitor.Page.QuerySelector("[name='mail.sender']")!.GetAttribute("value").ShouldBe("desk@example.org");
        await visitor.Submit("#form-settings-mail", ("mail.host", ""), ("mail.port", "587"), ("mail.sender", ""));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        await visitor.Submit("#form-settings-files", ("files.largest", "30"));
        visitor.Page.QuerySelector("[name='files.largest']")!.GetAttribute("value").ShouldBe("30");
    }

    private async Task<(Office Office, Visitor Rita)> Inside(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        await office.House.Let(office.AskerPerson);
        return (office, await office.House.SignedIn(office.AskerPerson));
    }

    private static string Number(Incident incident) => IncidentKind.Kind.NumberOf(incident);

    private static async Task<string> Until(StreamReader lines, string begin)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith(begin, StringComparison.Ordinal) && line != "data: ")
                return line;
        }

        return "The stream ended";
    }
}
