using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.Operation.Channels;
using Tandem.Operation.Contacts;
using Tandem.Operation.Incidents;
using Tandem.Operation.Paging;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.OnCall;

/// <summary>Whoever is on call is called, step by step, until somebody answers: never for nothing, never twice.</summary>
public sealed class PagingTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task Whoever_is_on_call_is_called_then_the_next_and_all_again_until_nobody_is_left_to_call(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var watch = await Watch.In(house);
        var page = await watch.Call();
        await house.Settled();

        (await watch.Now(page)).Called.ShouldBe([Tandem.People.Persons.Person.Kind.NumberOf(watch.Anna)]);
        (await watch.Notices(page)).OrderBy(notice => notice.Channel).Select(notice => (notice.Channel, notice.State)).ShouldBe([(NoticeChannel.InApp, NoticeState.Sent), (NoticeChannel.Mail, NoticeState.Sent)]);
        (await house.Read(all => all.UnreadOf(watch.Anna.Id.Value).ToListAsync())).ShouldHaveSingleItem().Words.ShouldBe("You are paged");
        house.Letters.To(watch.Anna.Email!).Count.ShouldBe(1);

        await watch.Pass(TimeSpan.FromMinutes(4));
        house.Letters.To(watch.Office.ManagerPerson.Email!).ShouldBeEmpty("it is not time yet");
        await watch.Pass(TimeSpan.FromMinutes(1));
        house.Letters.To(watch.Office.ManagerPerson.Email!).Count.ShouldBe(1);
        await watch.Pass(TimeSpan.FromMinutes(10));
        house.Letters.To(watch.Anna.Email!).Count.ShouldBe(2);
        await watch.Pass(TimeSpan.FromMinutes(5));
        await watch.Pass(TimeSpan.FromMinutes(10));

        (await watch.Now(page)).NextStepAt.ShouldBeNull();
        (await watch.Facts(page)).Where(name => name != nameof(NoticeSent)).ShouldBe(
            [nameof(PageTriggered), nameof(PageStepTaken), nameof(PageStepTaken), nameof(PageRoundBegun), nameof(PageStepTaken), nameof(PageStepTaken), nameof(PageUnanswered)]);
        (await watch.Notices(page)).Count.ShouldBe(8);
    }

    [Theory, Stores]
    public async Task Who_is_called_for_the_same_already_is_not_called_twice(DatabaseKind store)
    {
        var house = await houses.On(store);
        var watch = await Watch.In(house);
        var incident = await watch.Office.Log();
        var first = await watch.Call(IncidentKind.Key(incident.Id));
        (await watch.Call(IncidentKind.Key(incident.Id))).Id.ShouldBe(first.Id);

        await house.Settled();
        await house.Do<AcknowledgePage>(feature => feature.Run(new(first.Id), Census.Tandem));
        (await watch.Call(IncidentKind.Key(incident.Id))).Id.ShouldBe(first.Id, "it is still open");
        await house.Do<ResolvePage>(feature => feature.Run(new(first.Id, "Mended"), Census.Tandem));
        (await watch.Call(IncidentKind.Key(incident.Id))).Id.ShouldNotBe(first.Id);
    }

    [Theory, Stores]
    public async Task A_notice_is_not_sent_any_more_once_somebody_has_it_or_its_subject_is_over(DatabaseKind store)
    {
        var house = await houses.On(store);
        var watch = await Watch.In(house);
        await watch.Choose(watch.Anna, new ContactMethod(NoticeChannel.InApp, High: 0), new ContactMethod(NoticeChannel.Mail, High: 2));
        var acknowledged = await watch.Call();
        await house.Settled();
        var anna = await house.ActorOf(watch.Anna);
        await house.Do<AcknowledgePage>(feature => feature.Run(new(acknowledged.Id), anna));
        await watch.Pass(TimeSpan.FromMinutes(30));
        house.Letters.To(watch.Anna.Email!).ShouldBeEmpty();
        house.Letters.To(watch.Office.ManagerPerson.Email!).ShouldBeEmpty();
        (await watch.Notices(acknowledged)).Select(notice => notice.State).ShouldBe([NoticeState.Sent, NoticeState.Withheld]);
        (await watch.Facts(acknowledged)).ShouldContain(nameof(NoticeDropped));
        (await watch.Now(acknowledged)).AcknowledgedBy.ShouldBe(watch.Anna.Id);

        var incident = await watch.Office.Log();
        var over = await watch.Call(IncidentKind.Key(incident.Id));
        await house.Settled();
        await watch.Office.Do<ResolveIncident, ResolveIncident.Request>(new(incident.Id, ResolutionCode.Solved, "A new cable"));
        await house.Settled();
        (await watch.Now(over)).State.ShouldBe(PageLife.Resolved);
        await watch.Pass(TimeSpan.FromMinutes(30));
        house.Letters.To(watch.Anna.Email!).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task An_hour_without_the_program_misses_nothing_and_doubles_nothing(DatabaseKind store)
    {
        var clock = new MovableClock();
        var site = await Databases.Copy(store);
        var house = await House.Open(site, clock);
        var watch = await Watch.In(house);
        var page = await watch.Call();
        await house.Settled();
        await house.DisposeAsync();
        clock.Move(TimeSpan.FromHours(1));

        await using var again = await House.Open(site, clock, removed: true);
        watch = watch with { House = again, Office = watch.Office with { House = again } };
        await again.Settled();
        (await watch.Notices(page)).Count.ShouldBe(4, "Anna's two from before, the manager's two now");
        again.Letters.To(watch.Office.ManagerPerson.Email!).Count.ShouldBe(1);
        again.Letters.To(watch.Anna.Email!).ShouldBeEmpty();
        (await watch.Now(page)).NextStepAt!.Value.ShouldBeGreaterThan(clock.GetUtcNow() + TimeSpan.FromMinutes(9));
    }

    [Theory, Stores]
    public async Task What_was_on_its_way_when_the_program_was_killed_is_sent_again_under_the_same_key_and_not_for_ever(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        await Watch.Allow(house);
        using var receiver = new Receiver();
        var watch = await Watch.In(house);
        await watch.Choose(watch.Anna, new ContactMethod(NoticeChannel.Push, receiver.Address + "/anna", High: 1));
        var page = await watch.Call();
        await house.Settled();
        var planned = (await watch.Notices(page)).ShouldHaveSingleItem();
        await Interrupt(house, planned, tries: 1);
        await watch.Pass(TimeSpan.FromMinutes(1));
        receiver.Received.ShouldHaveSingleItem().Headers["idempotency-key"].ShouldBe(planned.Key);
        (await watch.Notices(page)).ShouldHaveSingleItem().State.ShouldBe(NoticeState.Sent);

        await Interrupt(house, planned, tries: 4);
        await house.Within(async services =>
        {
            await services.GetRequiredService<JobSchedule>().Add(new SendNotice.Order(planned.Id), house.Clock.GetUtcNow());
            await services.GetRequiredService<Store>().SaveChangesAsync();
            return true;
        });
        await house.Settled();
        receiver.Received.Count.ShouldBe(1, "a program that ends each time it sends would send for ever");
        (await watch.Notices(page)).ShouldHaveSingleItem().State.ShouldBe(NoticeState.Uncertain);
    }

    private static Task<bool> Interrupt(House house, PageNotice planned, int tries) => house.Within(async services =>
    {
        var all = services.GetRequiredService<Store>();
        var entry = all.Entry(await all.Set<PageNotice>().SingleAsync(notice => notice.Id == planned.Id));
        (entry.Property(notice => notice.State).CurrentValue, entry.Property(notice => notice.Tries).CurrentValue) = (NoticeState.Sending, tries);
        await all.SaveChangesAsync();
        return true;
    });

    [Theory, Stores]
    public async Task A_snoozed_page_calls_again_and_one_can_be_sent_on_or_to_somebody_else(DatabaseKind store)
    {
        var house = await houses.On(store);
        var watch = await Watch.In(house);
        var page = await watch.Call();
        await house.Settled();
        await house.Do<SnoozePage>(feature => feature.Run(new(page.Id), Census.Tandem)).ShouldThrowAsync<Refused>();
        await house.Do<SnoozePage>(feature => feature.Run(new(page.Id, house.Clock.GetUtcNow().AddHours(1)), Census.Tandem));
        await watch.Pass(TimeSpan.FromMinutes(59));
        house.Letters.To(watch.Anna.Email!).Count.ShouldBe(1);
        await watch.Pass(TimeSpan.FromMinutes(1));
        (await watch.Now(page)).State.ShouldBe(PageLife.Triggered);
        house.Letters.To(watch.Anna.Email!).Count.ShouldBe(2);

        await house.Do<EscalatePage>(feature => feature.Run(new(page.Id), Census.Tandem));
        await house.Settled();
        house.Letters.To(watch.Office.ManagerPerson.Email!).Count.ShouldBe(1);
        await house.Do<ReassignPage>(feature => feature.Run(new(page.Id), Census.Tandem)).ShouldThrowAsync<Refused>();
        await house.Do<ReassignPage>(feature => feature.Run(new(page.Id, Person: watch.Ben.Id), Census.Tandem));
        await house.Settled();
        house.Letters.To(watch.Ben.Email!).Count.ShouldBe(1);
        await house.Do<AcknowledgePage>(feature => feature.Run(new(page.Id), Census.Tandem));
        await house.Do<WakePage>(feature => feature.Run(new(page.Id), Census.Tandem));
        await house.Settled();
        house.Letters.To(watch.Ben.Email!).Count.ShouldBe(2);
        await house.Do<ResolvePages>(feature => feature.Run(new(new("incident", page.Id.Value), "Nothing to do with it"), Census.Tandem));
        (await watch.Now(page)).State.ShouldBe(PageLife.Triggered);
    }

    [Theory, Stores]
    public async Task A_webhook_is_signed_as_the_standard_says_and_tried_again_under_the_same_id(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        await Watch.Allow(house);
        using var receiver = new Receiver();
        receiver.Answers.Enqueue(503);
        var watch = await Watch.In(house, webhook: true, receiver.Address + "/hook");
        var page = await watch.Call();
        await house.Settled();
        receiver.Received.Count.ShouldBe(1);
        await watch.Pass(TimeSpan.FromSeconds(15));

        receiver.Received.Count.ShouldBe(2);
        receiver.Received.Select(each => each.Headers["webhook-id"]).Distinct().Count().ShouldBe(1);
        var (_, headers, body) = receiver.Received[1];
        var key = house.Services.GetRequiredService<SigningKeys>().Open(watch.Policy.Seal);
        var hash = HMACSHA256.HashData(Convert.FromBase64String(key["whsec_".Length..]), Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}"));
        headers["webhook-signature"].ShouldBe("v1," + Convert.ToBase64String(hash));
        JsonDocument.Parse(body).RootElement.GetProperty("data").GetProperty("page").GetString().ShouldBe(PageKind.Kind.NumberOf(page));
        (await watch.Facts(page)).ShouldContain(nameof(NoticeFailed));
        (await watch.Notices(page)).Single(notice => notice.Channel == NoticeChannel.Webhook).State.ShouldBe(NoticeState.Sent);
    }

    [Theory, Stores]
    public async Task Pushes_and_text_messages_go_to_their_servers_and_no_text_breaks_out_of_its_place(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        await Watch.Allow(house);
        using var receiver = new Receiver();
        await house.Do<ChangeSettings>(feature => feature.Run(
            new(new Dictionary<string, string?> { [ChannelSettings.Gateway.Name] = receiver.Address + "/sms", [ChannelSettings.Template.Name] = """{"phone":"{to}","say":"{text}"}""", [ChannelSettings.Authorization.Name] = "Bearer x" }), Census.Tandem));
        var watch = await Watch.In(house);
        await watch.Choose(watch.Anna, new ContactMethod(NoticeChannel.Push, receiver.Address + "/topic", High: 0), new ContactMethod(NoticeChannel.Sms, "+49 431 551234", High: 2));
        var page = await house.Do<PageSomebody, Page>(feature => feature.Run(new("""Say "hello","x":"{to}""", Team: watch.Office.Network.Id), Census.Tandem));
        await house.Settled();
        var push = receiver.Received.ShouldHaveSingleItem();
        (push.Path, push.Headers["priority"], push.Headers["title"]).ShouldBe(("/topic", "5", PageKind.Kind.NumberOf(page)));

        await watch.Pass(TimeSpan.FromMinutes(2));
        var (path, headers, body) = receiver.Received[1];
        (path, headers["authorization"]).ShouldBe(("/sms", "Bearer x"));
        var sent = JsonDocument.Parse(body).RootElement;
        sent.GetProperty("phone").GetString().ShouldBe("+49 431 551234");
        sent.GetProperty("say").GetString()!.ShouldContain("Say \"hello\",\"x\":\"");
        sent.EnumerateObject().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("http://127.0.0.1/x")]
    [InlineData("http://[::1]/x")]
    [InlineData("http://[::ffff:127.0.0.1]/x")]
    [InlineData("http://0/x")]
    [InlineData("http://2130706433/x")]
    [InlineData("http://0x7f.1/x")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://10.0.0.7/")]
    [InlineData("http://localhost./x")]
    [InlineData("http://LOCALHOST/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1/x")]
    [InlineData("ftp://example.org/x")]
    [InlineData("//127.0.0.1/x")]
    [InlineData("http://user:word@example.org/")]
    [InlineData("not an address")]
    public async Task N46_an_address_within_the_own_network_is_refused_when_it_is_saved_and_when_it_is_sent_to(string address)
    {
        var house = await houses.On(DatabaseKind.Sqlite);
        var person = await house.Enter("Eve", StandardRole.Agent);
        var actor = await house.ActorOf(person);
        (await house.Do<ChooseContactMethods>(feature => feature.Run(new([new(NoticeChannel.Webhook, address, High: 0)]), actor)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("address0");
        (await house.Do<Tandem.Operation.Escalations.AddEscalationPolicy>(feature => feature.Run(new("x", Steps: [new([new(Tandem.Operation.Escalations.TargetKind.Webhook, address)])]), Census.Tandem)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("steps");

        var delivery = house.Services.GetRequiredService<HttpDelivery>();
        (await delivery.Send(address, uri => new(HttpMethod.Post, uri), TestContext.Current.CancellationToken).ShouldThrowAsync<DeliveryFailed>()).MayPass.ShouldBeFalse();
    }

    [Fact]
    public async Task N46_neither_a_redirect_nor_a_name_that_leads_home_is_followed()
    {
        await using var house = await Houses.Fresh(DatabaseKind.Sqlite);
        using var receiver = new Receiver { Location = "http://127.0.0.1/" };
        receiver.Answers.Enqueue(302);
        await Watch.Allow(house);
        var delivery = house.Services.GetRequiredService<HttpDelivery>();
        (await delivery.Send(receiver.Address, uri => new(HttpMethod.Post, uri), TestContext.Current.CancellationToken).ShouldThrowAsync<DeliveryFailed>()).Message.ShouldBe("HTTP 302");
        receiver.Received.Count.ShouldBe(1);

        // The name of this machine leads into its own network, and is judged only when one connects.
        await Watch.Allow(house, false);
        var name = new UriBuilder(receiver.Address) { Host = Dns.GetHostName() }.Uri.ToString();
        await delivery.Send(name, uri => new(HttpMethod.Post, uri), TestContext.Current.CancellationToken).ShouldThrowAsync<DeliveryFailed>();
        (await delivery.Send(receiver.Address, uri => new(HttpMethod.Post, uri), TestContext.Current.CancellationToken).ShouldThrowAsync<DeliveryFailed>()).MayPass.ShouldBeFalse("it was allowed, and is no longer");
        receiver.Received.Count.ShouldBe(1);
    }
}
