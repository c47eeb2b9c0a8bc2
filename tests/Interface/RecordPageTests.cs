using System.Net;
using Tandem.Interface.Records;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Storage;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Interface;

/// <summary>A practice gets its list, its forms and its pages by existing; without script.</summary>
public sealed class RecordPageTests(Shops workshops) : IClassFixture<Shops>
{
    [Theory, Stores]
    public async Task A_new_record_is_written_down_and_shown(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.Visitor("boss");

        await boss.Open("/tools/new");
        await boss.Submit("#form-create", ("title", "Plane"), ("notes", "Made of **beech**"), ("weight", "3"), ("sharp", "true"), ("colour", "red"));

        boss.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", shop.Log.Faults));
        boss.Page.QuerySelector("h1")!.TextContent.ShouldContain("Plane");
        boss.Page.QuerySelector(".flash-message")!.TextContent.ShouldContain("was created");
        boss.Page.QuerySelector(".record-main strong")!.TextContent.ShouldBe("beech");
        boss.Page.QuerySelector(".record-side")!.TextContent.ShouldContain("Red");
        boss.Page.QuerySelector("nav.trail")!.TextContent.ShouldContain("Tools");
    }

    [Theory, Stores]
    public async Task A_refused_form_comes_back_with_the_reason_and_what_was_typed(DatabaseKind store)
    {
        using var boss = (await workshops.On(store)).Visitor("boss");

        await boss.Open("/tools/new");
        await boss.Submit("#form-create", ("title", " "), ("notes", "Kept <b>words</b>"), ("weight", "heavy"), ("owner", "nobody at all"));

        boss.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        boss.Page.QuerySelector("textarea[name=notes]")!.TextContent.ShouldBe("Kept <b>words</b>");
        boss.Page.QuerySelector("input[name=weight]")!.GetAttribute("value").ShouldBe("heavy");
        boss.Page.QuerySelector("input[name=owner]")!.GetAttribute("aria-invalid").ShouldBe("true");
        boss.Page.QuerySelector("#create-owner-complaint")!.TextContent.ShouldBe("“nobody at all” is no maker: choose one from the list.");

        await boss.Submit("#form-create", ("owner", ""), ("weight", "3"));
        boss.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        boss.Page.QuerySelector("#create-title-complaint")!.TextContent.ShouldBe("Say what the tool is called.");
    }

    [Theory, Stores]
    public async Task A_refused_form_and_a_filled_address_show_what_a_reference_is_called_rather_than_its_number(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.Visitor("boss");
        var number = await shop.Hire("Known by name");
        string? Shown() => boss.Page.QuerySelector("input[name=owner]")!.GetAttribute("data-display");

        await boss.Open("/tools/new?owner=" + number);
        Shown().ShouldBe("Known by name");
        await boss.Submit("#form-create", ("title", " "));
        boss.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        boss.Page.QuerySelector("input[name=owner]")!.GetAttribute("value").ShouldBe(number);
        Shown().ShouldBe("Known by name");
        await boss.Submit("#form-create", ("owner", "nobody at all"));
        Shown().ShouldBeNull("what names nobody stays as it was typed");
    }

    [Theory, Stores]
    public async Task A_form_that_gives_something_up_can_be_left_by_a_button_that_says_so(DatabaseKind store)
    {
        using var boss = (await workshops.On(store)).Visitor("boss");
        var path = await Buy(boss, "Clamp");
        await boss.Press("Use");

        boss.Page.QuerySelector("dialog#dialog-move-broken .form-buttons [data-close]")!.TextContent.ShouldBe("Cancel");
        await boss.Open(path + "/moves/broken");
        boss.Page.QuerySelector($".form-buttons a[href='{path}']")!.TextContent.ShouldBe("Cancel");
        new RecordStep(null!, "Cancel", path, true, false, null, true, []).Dismissal.ShouldBe("Keep it");
    }

    [Theory, Stores]
    public async Task A_stale_form_says_who_was_faster_and_loses_nothing(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.Visitor("boss");
        var path = await Buy(boss, "Saw");
        await shop.Hire("Quick", Grant.All);
        using var quick = shop.Visitor("Quick");
        await boss.Open(path + "/edit");
        await quick.Open(path + "/edit");
        await quick.Submit("#form-edit", ("weight", "7"));

        await boss.Submit("#form-edit", ("title", "Saw with teeth"));

        boss.Status.ShouldBe(HttpStatusCode.Conflict);
        boss.Page.QuerySelector(".alert-danger")!.TextContent.ShouldContain("Quick changed this");
        boss.Page.QuerySelector(".alert-danger")!.TextContent.ShouldContain("Weight");
        boss.Page.QuerySelector("input[name=title]")!.GetAttribute("value").ShouldBe("Saw with teeth");

        await boss.Submit("#form-edit");
        boss.Status.ShouldBe(HttpStatusCode.OK);
        boss.Page.QuerySelector("h1")!.TextContent.ShouldContain("Saw with teeth");
    }

    [Theory, Stores]
    public async Task A_move_asks_for_what_it_requires_and_the_history_tells_it(DatabaseKind store)
    {
        using var boss = (await workshops.On(store)).Visitor("boss");
        var path = await Buy(boss, "Chisel");
        await boss.Press("Use");
        boss.Page.QuerySelector("h1 .state")!.TextContent.ShouldBe("Used");

        await boss.Press("Break");
        boss.Place.ShouldBe(path + "/moves/broken");
        await boss.Submit("#form-move-broken");
        boss.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        boss.Page.QuerySelector("#move-broken-reason-complaint").ShouldNotBeNull();

        await boss.Submit("#form-move-broken", ("reason", "It fell"));
        boss.Status.ShouldBe(HttpStatusCode.OK);
        boss.Place.ShouldBe(path);
        boss.Page.QuerySelector("h1 .state")!.TextContent.ShouldBe("Broken");
        var latest = boss.Page.QuerySelector(".timeline-fact")!.TextContent;
        latest.ShouldContain("Boss");
        latest.ShouldContain("Tool moved");
        boss.Page.QuerySelector(".fact-changes del")!.TextContent.ShouldBe("Used");
        boss.Page.QuerySelector(".fact-changes ins")!.TextContent.ShouldBe("Broken");
        await boss.Press("Mend");
        boss.Page.QuerySelector("h1 .state")!.TextContent.ShouldBe("Used");
    }

    [Theory, Stores]
    public async Task What_is_internal_stays_with_those_who_work_on_it(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.Visitor("boss");
        var number = await shop.Hire("Asker", new Grant("tools.read", GrantScope.Own), new Grant("tools.comment", GrantScope.Own), new Grant("makers.read", GrantScope.Own));
        await boss.Open("/tools/new");
        await boss.Submit("#form-create", ("title", "Drill"), ("owner", number), ("price", "991"));
        var path = boss.Place;
        await boss.Submit("#form-comment", ("text", "Not for the asker"), ("internal", "true"));
        await boss.Submit("#form-comment", ("text", "For **everybody**"), ("internal", "false"));
        boss.Page.QuerySelectorAll(".timeline-comment").Length.ShouldBe(2);

        using var asker = shop.Visitor("Asker");
        await asker.Open(path);

        asker.Status.ShouldBe(HttpStatusCode.OK);
        asker.Page.QuerySelectorAll(".timeline-comment").Length.ShouldBe(1);
        asker.Page.Body!.TextContent.ShouldNotContain("Not for the asker");
        asker.Page.Body.TextContent.ShouldNotContain("991");
        asker.Page.QuerySelector("input[name=internal]").ShouldBeNull();
        asker.Page.QuerySelector("a[href$='/edit']").ShouldBeNull();
        await asker.Submit("#form-comment", ("text", "Thank you"));
        asker.Page.QuerySelectorAll(".timeline-comment").Length.ShouldBe(2);
        await asker.Open(path + "/edit");
        asker.Status.ShouldBe(HttpStatusCode.Forbidden);
        await asker.Open("/tools");
        asker.Page.QuerySelectorAll("tr[data-row]").Length.ShouldBe(1);
        asker.Page.QuerySelector("#bulk").ShouldBeNull();
    }

    [Theory, Stores]
    public async Task An_own_comment_is_corrected_on_the_page_while_there_is_time(DatabaseKind store)
    {
        await using var shop = await Shop.Open(store);
        shop.People["other"] = shop.People["boss"] with { Person = Guid.CreateVersion7(), Name = "Other" };
        using var boss = shop.Visitor("boss");
        using var other = shop.Visitor("other");
        var path = await Buy(boss, "Vice");
        boss.Page.QuerySelector("#composer [data-key=c]").ShouldNotBeNull("a letter leads to the composer");
        await boss.Submit("#form-comment", ("text", "Brocken"), ("internal", "false"));

        var form = "form[id^=form-correct-]";
        boss.Page.QuerySelector(form + " textarea")!.TextContent.ShouldBe("Brocken");
        await boss.Submit(form, ("text", " "));
        boss.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        boss.Page.QuerySelector(".comment-correction[open] .complaint").ShouldNotBeNull();
        await boss.Submit(form, ("text", "Broken"));
        (boss.Status, boss.Page.QuerySelector(".timeline-comment .comment-head")!.TextContent.Contains("edited", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.OK, true));
        boss.Page.QuerySelector(".timeline-comment")!.TextContent.ShouldContain("Broken");
        (await other.Open(path)).QuerySelector(form).ShouldBeNull("only the author corrects");

        shop.Clock.Move(Comment.Correctable + TimeSpan.FromMinutes(1));
        await boss.Submit(form, ("text", "Too late, and long in the writing"));
        boss.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        boss.Page.QuerySelector(form + " textarea")!.TextContent.ShouldBe("Too late, and long in the writing");
        (await boss.Open(path)).QuerySelector(form).ShouldBeNull();
    }

    [Theory, Stores]
    public async Task A_record_is_shown_as_it_was(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.Visitor("boss");
        var path = await Buy(boss, "Old name");
        var then = shop.Clock.GetUtcNow();
        shop.Clock.Move(TimeSpan.FromDays(2));
        await boss.Open(path + "/edit");
        await boss.Submit("#form-edit", ("title", "New name"));

        await boss.Open(path + "?at=" + Uri.EscapeDataString(then.AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)));

        boss.Page.QuerySelector("h1")!.TextContent.ShouldContain("Old name");
        boss.Page.QuerySelector(".as-of-note").ShouldNotBeNull();
        boss.Page.QuerySelector("#composer").ShouldBeNull();
        boss.Page.QuerySelectorAll(".timeline-fact").Length.ShouldBe(1);

        await boss.Open(path + "?at=2001-01-01T00:00:00Z");
        boss.Status.ShouldBe(HttpStatusCode.NotFound);
        boss.Page.Body!.TextContent.ShouldContain($"{path.Split('/')[^1]} at that moment");
    }

    [Theory, Stores]
    public async Task What_happens_again_and_again_with_nothing_to_tell_is_one_entry_of_the_history(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.Visitor("boss");
        var path = await Buy(boss, "Anvil");

        for (var times = 0; times < 3; times++)
        {
            await boss.Open(path + "/edit");
            await boss.Submit("#form-edit", ("title", "Anvil"));
            shop.Clock.Move(TimeSpan.FromHours(1));
        }

        await boss.Open(path);
        var entries = boss.Page.QuerySelectorAll(".timeline-fact").Select(entry => entry.TextContent).ToList();
        entries.Count.ShouldBe(2, string.Join("\n", entries));
        entries[0].ShouldContain(" · 3 times, this the last");
    }

    [Theory, Stores]
    public async Task Records_are_linked_and_parted_and_watched(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        await shop.Hire("Watcher", Grant.All);
        using var watcher = shop.Visitor("Watcher");
        var other = await Buy(watcher, "Handle");
        var path = await Buy(watcher, "Hammer");
        await watcher.Submit("#form-link", ("relation", "partOf"), ("to", "TOL-98765"));
        watcher.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        watcher.Page.QuerySelector("#form-link .alert")!.TextContent.ShouldContain("There is no record of this number.");

        await watcher.Submit("#form-link", ("relation", "consistsOf"), ("to", other.Split('/')[^1]));
        watcher.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", shop.Log.Faults));
        watcher.Page.QuerySelector(".links a")!.GetAttribute("href").ShouldBe(other);
        watcher.Page.QuerySelector(".links-relation")!.TextContent.ShouldBe("Consists of");
        var told = watcher.Page.QuerySelector(".timeline-fact")!;
        (told.QuerySelector(".fact-field")!.TextContent, told.QuerySelector("a")!.GetAttribute("href"), told.QuerySelector("a")!.TextContent).ShouldBe(("Consists of", other, $"{other.Split('/')[^1]} Handle"));
        await watcher.Submit(".links form");
        watcher.Page.QuerySelector(".links").ShouldBeNull();

        await watcher.Submit("form[action$='/watch']");
        watcher.Page.QuerySelector(".watchers")!.TextContent.ShouldContain("Watcher");
        await watcher.Submit("form[action$='/unwatch']");
        watcher.Page.QuerySelector(".watchers")!.TextContent.ShouldNotContain("Watcher");
        watcher.Place.ShouldBe(path);
    }

    [Theory, Stores]
    public async Task What_somebody_does_to_many_at_once_is_one_entry_of_the_history(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.Visitor("boss");
        string[] others = [await Buy(boss, "Left handle"), await Buy(boss, "Right handle")];
        await Buy(boss, "Wheelbarrow");

        foreach (var other in others)
            await boss.Submit("#form-link", ("relation", "consistsOf"), ("to", other.Split('/')[^1]));
        var linked = boss.Page.QuerySelectorAll(".timeline-fact").Where(fact => fact.TextContent.Contains("Record linked", StringComparison.Ordinal)).ToList();
        linked.Single().QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldBe(others, ignoreOrder: true);

        shop.Clock.Move(TimeSpan.FromMinutes(2));
        await boss.Submit("#form-link", ("relation", "relatesTo"), ("to", others[0].Split('/')[^1]));
        boss.Page.QuerySelector(".flash-message")!.TextContent.Trim().ShouldBe($"Linked with {others[0].Split('/')[^1]}.");
        boss.Page.QuerySelectorAll(".timeline-fact").Count(fact => fact.TextContent.Contains("Record linked", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory, Stores]
    public async Task Files_are_attached_fetched_and_removed(DatabaseKind store)
    {
        var shop = await workshops.On(store);
        using var boss = shop.Visitor("boss");
        var path = await Buy(boss, "Vice");
        using var sender = new HttpClient(new SocketsHttpHandler { CookieContainer = boss.Cookies, AllowAutoRedirect = false }) { BaseAddress = shop.Address };
        var token = boss.Page.QuerySelector("#form-files input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("files"), "_form" },
            { new ByteArrayContent("<script>alert(1)</script>"u8.ToArray()), "file", "evil.html" },
        };

        using var answer = await sender.PostAsync(path + "/files", content);

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, string.Join("\n", shop.Log.Faults));
        await boss.Open(path);
        var link = boss.Page.QuerySelector(".files a")!;
        link.TextContent.ShouldBe("evil.html");
        using var fetched = await sender.GetAsync(link.GetAttribute("href"));
        fetched.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        await boss.Submit(".files form");
        boss.Page.QuerySelectorAll(".files li").ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task Html_in_names_and_texts_is_text(DatabaseKind store)
    {
        using var boss = (await workshops.On(store)).Visitor("boss");
        const string Evil = "<img src=x onerror=alert(1)>{{7*7}}";

        var path = await Buy(boss, Evil);
        await boss.Submit("#form-comment", ("text", Evil), ("internal", "false"));

        foreach (var page in (string[])[path, "/tools", path + "/edit", "/search?q=onerror"])
        {
            await boss.Open(page);
            boss.Status.ShouldBe(HttpStatusCode.OK);
            boss.Page.QuerySelectorAll("img").ShouldBeEmpty(page);
            boss.Page.DocumentElement.OuterHtml.ShouldContain("{{7*7}}", Case.Sensitive, page);
        }
    }

    internal static async Task<string> Buy(Visitor visitor, string title)
    {
        await visitor.Open("/tools/new");
        await visitor.Submit("#form-create", ("title", title));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        return visitor.Place;
    }
}
