using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Files;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;
using Tandem.Operation.Integrations;
using Tandem.Operation.MailDesk;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Operation.MailDesk;

/// <summary>The doors by which mails come in and are looked at: the addresses of integrations, the API, and the pages.</summary>
public sealed class MailDoorTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task What_a_monitor_mails_to_its_address_is_one_alert_by_subject_until_a_text_says_that_it_is_over(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (post, boss) = (await Post.In(house), await house.Enter("Boss", StandardRole.Administrator));
        var made = await house.Do<AddIntegration, AddIntegration.Made>(add => add.Run(new($"Backups {Guid.CreateVersion7():N}", IntegrationType.Mail), Census.Tandem));
        await house.Let(boss);
        using var visitor = await house.SignedIn(boss);
        await visitor.Open(Integration.Kind.PathOf(made.Integration));
        var address = visitor.Page.QuerySelectorAll("pre").Select(pre => pre.TextContent.Trim()).Single(text => text.StartsWith("desk+int-", StringComparison.Ordinal));
        address.ShouldEndWith("@tandem.example");

        // Monitors say themselves that no person writes: that keeps nobody from hearing them.
        var fired = await post.Bring(Post.Write("backup@host.example", "Backup of db-1 failed", "No space left", "Auto-Submitted: auto-generated", verified: false), address);
        (fired.State, fired.BecameKind).ShouldBe((MailLife.Taken, "alert"), fired.Reason);
        await post.Bring(Post.Write("backup@host.example", "Re: Backup of db-1 failed", "Still none", $"Delivered-To: {address.Replace("desk+", "", StringComparison.Ordinal)}", verified: false));
        var alert = (await Alerts()).ShouldHaveSingleItem();
        (alert.Title, alert.State, alert.Description, alert.Labels["from"]).ShouldBe(("Backup of db-1 failed", AlertLife.Firing, "No space left", "backup@host.example"));

        await post.Bring(Post.Write("backup@host.example", "Backup of db-1 failed", "RESOLVED\r\nall good", verified: false), address);
        (await Alerts()).ShouldHaveSingleItem().State.ShouldBe(AlertLife.Resolved);
        (await post.Bring(Post.Write("backup@host.example", "Never told", "OK", verified: false), address)).State.ShouldBe(MailLife.Ignored);

        // A made-up address opens nothing, and one whose key was changed no more.
        (await post.Bring(Post.Write("backup@host.example", "Guess", "x", "Auto-Submitted: auto-generated"), address[..^20] + "a@tandem.example")).State.ShouldBe(MailLife.Ignored);
        await house.Do<ChangeIntegrationKey, string>(feature => feature.Run(new(made.Integration.Id), Census.Tandem));
        (await post.Bring(Post.Write("backup@host.example", "Old", "x", "Auto-Submitted: auto-generated"), address)).State.ShouldBe(MailLife.Ignored);

        Task<List<Alert>> Alerts()
        {
            Id<Integration>? its = made.Integration.Id;
            return house.Read(each => each.Alerts.AsNoTracking().Where(row => row.Integration == its).ToListAsync());
        }
    }

    [Theory, Stores]
    public async Task A_program_with_the_right_hands_a_message_in_and_others_do_not(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (_, office, boss) = (await Post.In(house), await Office.In(house), await house.Enter("Boss", StandardRole.Administrator));
        using var program = await house.Program(boss, TakeMail.Right, "mails.read");
        var message = Post.Write(office.AskerPerson.Email!, "By HTTP", "Hello");
        using var first = await Send(program, message);
        first.StatusCode.ShouldBe(HttpStatusCode.Created, await first.Content.ReadAsStringAsync());
        await house.Settled();
        using var again = await Send(program, message);
        again.Headers.Location.ShouldBe(first.Headers.Location);
        var mail = JsonNode.Parse(await program.GetStringAsync(first.Headers.Location))!;
        ((string)mail["state"]!, (string)mail["sender"]!, (bool)mail["verified"]!).ShouldBe((MailLife.Taken, office.AskerPerson.Email, true));
        ((string)mail["became"]!).ShouldStartWith("INC-");
        (await house.Read(each => each.Incidents.CountAsync(row => row.Requester == office.AskerPerson.Id))).ShouldBe(1);

        using var agent = await house.Program(office.AgentPerson);
        (await Send(agent, message)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var asker = await house.Program(office.AskerPerson);
        (await asker.GetAsync(first.Headers.Location)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var json = await program.PostAsync("/api/v1/mails", new StringContent("{}", Encoding.UTF8, "application/json"));
        json.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        using var empty = await Send(program, "");
        empty.StatusCode.ShouldBe(HttpStatusCode.Created, "what is no message is set aside, for somebody to see");
    }

    [Theory, Stores]
    public async Task The_pages_show_what_came_in_why_and_what_came_of_it_and_try_again(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (post, office) = (await Post.In(house), await Office.In(house));
        var (manager, stranger) = (office.ManagerPerson, $"who-{Guid.CreateVersion7():n}@elsewhere.example");
        var mail = await post.Bring(Post.Write($"<script>alert(1)</script> <{stranger}>", "<b>Bold</b>", "Hello", verified: false));
        await house.Let(manager);
        using var visitor = await house.SignedIn(manager);
        await visitor.Open("/mails");
        visitor.Page.Body!.TextContent.ShouldContain("<b>Bold</b>");
        await visitor.Open(MailKind.Kind.PathOf(mail));
        visitor.Page.Body!.TextContent.ShouldSatisfyAllConditions(text => text.ShouldContain("Nobody has this address"), text => text.ShouldContain("Recognise"), text => text.ShouldContain("Hello"));
        visitor.Page.QuerySelectorAll("a").Select(link => link.TextContent).ShouldContain(text => text.Contains("message.eml", StringComparison.Ordinal));

        var asker = office.AskerPerson;
        var incident = await post.Incident(await post.Bring(Post.Write(asker.Email!, "From Rita", "Help", verified: false)));
        await post.Bring(Post.Write(asker.Email!, $"Re: [{IncidentKind.Kind.NumberOf(incident)}]", "More help", verified: false));
        await visitor.Open(IncidentKind.Kind.PathOf(incident));
        visitor.Page.QuerySelectorAll(".timeline .sign").Select(sign => sign.TextContent.Trim()).ShouldContain("By mail, unverified");
        visitor.Page.QuerySelectorAll("a[href^='/mails/']").Length.ShouldBe(2);

        await house.Let(asker);
        using var own = await house.SignedIn(asker);
        await own.Open("/mails");
        own.Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        await own.Open(MailKind.Kind.PathOf(mail));
        own.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Stores]
    public async Task Mails_are_kept_as_they_came_for_as_long_as_the_settings_say_and_what_came_of_them_stays(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var (post, office) = (await Post.In(house), await Office.In(house));
        var (asker, manager, keep) = (office.AskerPerson, office.ManagerPerson, house.Services.GetRequiredService<FileKeep>());
        var taken = await post.Bring(Post.Write(asker.Email!, "The printer is on fire", "Please come", verified: false));
        var ignored = await post.Bring(Post.Write("who@elsewhere.example", "Hello", "Hello", verified: false));
        house.Clock.Move(TimeSpan.FromDays(89));
        var late = await post.Bring(Post.Write(asker.Email!, "The printer is out", "It is out", verified: false));
        await house.Do((RemoveRawMails remove) => remove.Run(default));
        (await post.Now(taken.Id)).RawRemovedAt.ShouldBeNull("it is kept for ninety days");

        house.Clock.Move(TimeSpan.FromDays(2));
        await house.Do((RemoveRawMails remove) => remove.Run(default));
        await house.Settled();
        var removed = (await post.Now(taken.Id)).RawRemovedAt.ShouldNotBeNull();
        removed.ShouldBeGreaterThan(taken.ReceivedAt.AddDays(90));
        ((await post.Now(ignored.Id)).RawRemovedAt is not null, (await post.Now(late.Id)).RawRemovedAt).ShouldBe((true, null));
        (keep.Has(taken.KeptAs), keep.Has(ignored.KeptAs), keep.Has(late.KeptAs)).ShouldBe((false, false, true));
        (await post.Incident(await post.Now(taken.Id))).ShouldSatisfyAllConditions(incident => incident.Title.ShouldBe("The printer is on fire"), incident => incident.Description.ShouldContain("Please come"));

        await house.Let(manager);
        using var visitor = await house.SignedIn(manager);
        await visitor.Open(MailKind.Kind.PathOf(taken));
        visitor.Status.ShouldBe(HttpStatusCode.OK, string.Join("\n", house.Log.Faults));
        visitor.Page.Body!.TextContent.ShouldSatisfyAllConditions(text => text.ShouldContain("The mail as it came was removed"), text => text.ShouldContain("Recognise"), text => text.ShouldNotContain("Please come"));
        visitor.Page.QuerySelectorAll("a").Select(link => link.TextContent).ShouldNotContain(text => text.Contains("message.eml", StringComparison.Ordinal));
        using var program = await house.Program(manager);
        ((DateTimeOffset?)(await program.Get($"/api/v1/mails/{MailKind.Kind.NumberOf(taken)}")).Json["rawRemovedAt"]).ShouldBe(removed);
        (await house.Do((RetryMail retry) => retry.Run(new(ignored.Id), Census.Tandem)).ShouldThrowAsync<Refused>()).Message.ShouldContain("removed");

        await post.Decide((InboundSettings.Keep.Name, "1"));
        house.Clock.Move(TimeSpan.FromDays(1));
        await house.Do((RemoveRawMails remove) => remove.Run(default));
        keep.Has(late.KeptAs).ShouldBeFalse();
        (await house.Read(all => all.Attachments.CountAsync())).ShouldBe(0);
    }

    private static Task<HttpResponseMessage> Send(HttpClient program, string message)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(message));
        content.Headers.ContentType = new MediaTypeHeaderValue("message/rfc822");
        return program.PostAsync("/api/v1/mails", content);
    }
}
