using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Files;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Portal;
using Tandem.Tests.Improvement;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.Portal;

/// <summary>Who reports shows what they see.</summary>
public sealed class PortalFileTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task Files_come_with_a_report_and_with_a_reply_and_those_of_the_desk_stay_inside(DatabaseKind kind)
    {
        var house = await houses.On(kind);
        var person = await house.Enter("rita");
        await house.Let(person);
        using var visitor = await house.SignedIn(person);

        await visitor.Open("/portal/report");
        await visitor.Send("#form-report", [("title", "Red screen"), ("affected", "me")], ("files", "screen.png", "red"), ("files", "log.txt", new string('x', 12 * 1024 * 1024)));
        visitor.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
        var incident = await house.Read(store => store.Incidents.AsNoTracking().SingleAsync(row => row.Requester == person.Id));
        await visitor.Send("#form-reply", [("text", "And another")], ("files", "again.png", "redder"));
        await Attach(house, incident, "INSIDE.txt", isInternal: true);
        await Attach(house, incident, "answer.pdf", isInternal: false);

        await visitor.Open(PortalWords.PathOf(incident));
        visitor.Page.QuerySelectorAll(".files a").Select(link => link.TextContent).ShouldBe(["screen.png", "log.txt", "again.png", "answer.pdf"]);
        visitor.Page.DocumentElement.InnerHtml.ShouldNotContain("INSIDE");
        (await visitor.Open(visitor.Page.QuerySelector(".files a")!.GetAttribute("href")!)).Body!.TextContent.ShouldBe("red");
        (await house.Read(store => store.Attachments.Where(file => file.Record == incident.Id.Value && file.By == person.Id.Value).ToListAsync())).ShouldAllBe(file => !file.Internal);

        // Whoever works on it and looks in from the portal sees what the requester sees.
        var agent = await house.Enter("ines", Tandem.Kernel.Access.StandardRole.Agent);
        await house.Let(agent);
        using var desk = await house.SignedIn(agent);
        (await desk.Open(PortalWords.PathOf(incident))).DocumentElement.InnerHtml.ShouldNotContain("INSIDE");
    }

    [Theory, Stores]
    public async Task A_file_that_is_not_taken_is_said_before_anything_is_written_down(DatabaseKind kind)
    {
        var house = await houses.On(kind);
        var person = await house.Enter("otto");
        await house.Let(person);
        using var visitor = await house.SignedIn(person);

        await visitor.Open("/portal/report");
        await visitor.Send("#form-report", [("title", "It does not start"), ("affected", "me")], ("files", "setup.exe", "MZ"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("#report-title")!.GetAttribute("value").ShouldBe("It does not start");
        visitor.Page.QuerySelector(".complaint")!.TextContent.ShouldContain(".exe");
        (await house.Read(store => store.Incidents.AnyAsync(row => row.Requester == person.Id))).ShouldBeFalse();

        var largest = await house.Within(services => services.GetRequiredService<SiteSettings>().Get(FileRules.Largest, default).AsTask());
        (await Should.ThrowAsync<Tandem.Kernel.Refused>(() => house.Do<AttachFile>(attach => attach.Check("film.mp4", (largest * 1024L * 1024) + 1, "files")))).Complaints[0].Field.ShouldBe("files");
        await visitor.Open("/portal/report");
        await visitor.Send("#form-report", [("title", "A long film"), ("affected", "me")], ("files", "film.mp4", new string('x', (largest * 1024 * 1024) + 1)));
        (visitor.Status, visitor.Page.QuerySelector("#report-title")!.GetAttribute("value")).ShouldBe((HttpStatusCode.UnprocessableEntity, "A long film"));
        await visitor.Open("/portal/report");
        await visitor.Send("#form-report", [("title", "Many"), ("affected", "me")], [.. Enumerable.Range(0, 11).Select(at => ("files", $"{at}.txt", "x"))]);
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, Stores]
    public async Task A_requester_corrects_the_own_message_and_nobody_elses(DatabaseKind kind)
    {
        var house = await houses.On(kind);
        var person = await house.Enter("cleo");
        await house.Let(person);
        var incident = await house.Do((LogIncident log) => log.Run(new("Slow", Requester: person.Id), Bustle.Desk));
        await house.Do((AddComment add) => add.Run(new(IncidentKind.Key(incident.Id), "We look at it"), Bustle.Desk));
        using var visitor = await house.SignedIn(person);

        await visitor.Open(PortalWords.PathOf(incident));
        visitor.Page.QuerySelector("form[id^=form-correct-]").ShouldBeNull();
        await visitor.Submit("#form-reply", ("text", "Sinse Monday"));
        await visitor.Submit("form[id^=form-correct-]", ("text", "Since Monday"));
        visitor.Place.ShouldBe(PortalWords.PathOf(incident));
        visitor.Page.QuerySelectorAll(".comment").Select(each => each.TextContent).ShouldContain(text => text.Contains("Since Monday", StringComparison.Ordinal));
        visitor.Page.Body!.TextContent.ShouldNotContain("Sinse");
    }

    private static Task Attach(House house, Incident incident, string name, bool isInternal) => house.Do<AttachFile>(async attach =>
    {
        using var content = new MemoryStream("x"u8.ToArray());
        var key = IncidentKind.Key(incident.Id);
        await attach.Run(new(key, name, "text/plain", await attach.TakeIn(key, name, content, Census.Tandem), isInternal), Census.Tandem);
    });
}
