using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tandem.Kernel;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Mail;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.MajorIncidents;
using Tandem.People.OneTimeLinks;
using Tandem.People.Persons;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Kernel;

/// <summary>Mail leaves through a real server, in the background, at least once.</summary>
public sealed class MailTests
{
    private const string Password = "c0rrect `horse`; battery";

    [Theory, Stores]
    public async Task What_concerns_people_is_mailed_with_a_link_and_says_that_no_person_wrote_it(DatabaseKind store)
    {
        await using var server = new MailServer();
        await using var house = await Open(store, server);
        var office = await Office.In(house);
        var incident = await office.Log("Größe fehlt");
        await house.Settled();
        await office.Say(incident.Id, "Is it **on**?\n.", office.Agent);
        await house.Settled();

        var (first, second) = (server.To(office.AskerPerson.Email!)[0], server.To(office.AskerPerson.Email!)[1]);
        var number = IncidentKind.Kind.NumberOf(incident);
        (first.From, first.Subject).ShouldBe(("desk@example.org", $"[{number}] We have your report: Größe fehlt"));
        second.Subject.ShouldBe($"[{number}] An answer for you: Größe fehlt");
        second.Text.ShouldContain("Is it **on**?\r\n.\r\n");
        second.Link.AbsolutePath.ShouldBe($"/portal/incidents/{number}");
        second.Header("Auto-Submitted").ShouldBe("auto-generated");
        second.Header("List-Unsubscribe").ShouldContain("/me#notices");
        second.Text.ShouldContain("/me#notices");
        second.Header("Message-ID").ShouldNotBe(first.Header("Message-ID"));
        second.Header("References").ShouldBe(first.Header("References"), "one thread for one record");
        ReceivedMail.Decode(second.Header("From")).ShouldContain("Tandem");
        await Nothing(house);
    }

    [Theory, Stores]
    public async Task Whoever_writes_the_first_letters_at_once_writes_them_by_one_key(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var about = new RecordKey("incident", Guid.CreateVersion7());
        var ids = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => ActivatorUtilities.CreateInstance<LetterMarks>(house.Services).Id(about, "first", null).AsTask())));

        ids.Distinct().ShouldHaveSingleItem();
        (await house.Services.GetRequiredService<LetterMarks>().Read(ids[0])).ShouldBe(new(about, null));
        house.Log.Faults.ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task A_server_that_takes_nothing_now_is_asked_again_and_one_that_never_will_is_not(DatabaseKind store)
    {
        await using var server = new MailServer();
        await using var house = await Open(store, server);
        var office = await Office.In(house);
        server.Refuse("451 4.3.0 come back later", "451 4.3.0 come back later");
        await office.Log();
        await house.Settled();
        server.Mails.ShouldBeEmpty();

        await office.Pass(TimeSpan.FromSeconds(61));
        server.Mails.ShouldBeEmpty();
        await office.Pass(TimeSpan.FromSeconds(121));
        var late = server.To(office.AskerPerson.Email!).ShouldHaveSingleItem();

        server.Refuse("550 5.1.1 no such user");
        await office.Log();
        await office.Pass(TimeSpan.FromHours(2));
        server.Mails.ShouldBe([late]);
        await Nothing(house);
    }

    [Theory, Stores]
    public async Task A_mail_that_is_tried_again_keeps_its_message_id(DatabaseKind store)
    {
        await using var server = new MailServer();
        await using var house = await Open(store, server);
        var office = await Office.In(house);
        var incident = await office.Log();
        await house.Settled();
        var fact = await house.Read(each => each.Facts.SingleAsync(fact => fact.Record == incident.Id.Value && fact.Name == nameof(IncidentLogged)));
        await house.Within(async services =>
        {
            // A node that dies after the server took the mail, and before it wrote that down, sends it again.
            await services.GetRequiredService<JobSchedule>().Add(new Tandem.Kernel.News.MailNotice.Order(office.AskerPerson.Id.Value, fact.Position!.Value, NoticeReason.Answers, "We have your report", false), house.Clock.GetUtcNow());
            return await services.GetRequiredService<Store>().SaveChangesAsync();
        });
        await house.Settled();

        server.To(office.AskerPerson.Email!).Select(mail => mail.Header("Message-ID")).ToList().ShouldSatisfyAllConditions(ids => ids.Count.ShouldBe(2), ids => ids.Distinct().Count().ShouldBe(1));
    }

    [Theory, Stores]
    public async Task Where_no_server_is_set_up_nothing_piles_up(DatabaseKind store)
    {
        await using var server = new MailServer();
        await using var house = await Open(store, server, isSetUp: false);
        var office = await Office.In(house);
        var incident = await office.Log();
        await office.Say(incident.Id, "Is it on?", office.Agent);
        await house.Settled();
        (await house.Do<InvitePerson, string?>(feature => feature.Run(new(office.AskerPerson.Id), Census.Tandem))).ShouldNotBeNull("the link is handed over by hand");
        await Nothing(house);

        await SetUp(house, server);
        await office.Pass(TimeSpan.FromDays(1));
        server.Mails.ShouldBeEmpty();
        (await house.Read(each => each.NoticesOf(office.AskerPerson.Id.Value).CountAsync())).ShouldBe(1);
    }

    [Theory, Stores]
    public async Task Who_may_no_longer_read_it_when_the_mail_is_due_gets_none(DatabaseKind store)
    {
        await using var server = new MailServer();
        await using var house = await Open(store, server);
        var office = await Office.In(house);
        server.Refuse("451 4.3.0 come back later");
        await office.Log();
        await house.Settled();

        await house.Do((DisablePerson disable) => disable.Run(new(office.AskerPerson.Id), Census.Tandem));
        await office.Pass(TimeSpan.FromMinutes(5));

        server.Mails.ShouldBeEmpty();
        await Nothing(house);
    }

    [Theory, Stores]
    public async Task Invitations_and_new_passwords_leave_through_jobs_that_hold_no_secret(DatabaseKind store)
    {
        await using var server = new MailServer();
        await using var house = await Open(store, server);
        var office = await Office.In(house);
        server.Refuse("451 4.3.0 come back later", "451 4.3.0 come back later");
        (await house.Do<InvitePerson, string?>(feature => feature.Run(new(office.AskerPerson.Id), office.Manager))).ShouldBeNull();
        await house.Do((AskForReset feature) => feature.Run(new(office.AgentPerson.UserName), Census.Tandem));
        await house.Settled();

        var waiting = await house.Read(each => each.Set<QueuedJob>().Where(job => job.Kind == nameof(SendInvitation) || job.Kind == nameof(SendReset)).ToListAsync());
        waiting.Count.ShouldBe(2);
        waiting.ShouldAllBe(job => !job.Request.Contains("/invitation/") && !job.Request.Contains("/reset/"));
        await office.Pass(TimeSpan.FromSeconds(5));
        server.To(office.AskerPerson.Email!).ShouldHaveSingleItem().Link.AbsolutePath.ShouldStartWith("/invitation/");
        server.To(office.AgentPerson.Email!).ShouldHaveSingleItem().Link.AbsolutePath.ShouldStartWith("/reset/");
    }

    [Theory, Stores]
    public async Task The_public_update_of_a_major_incident_is_mailed_to_those_it_hit(DatabaseKind store)
    {
        await using var server = new MailServer();
        await using var house = await Open(store, server);
        var office = await Office.In(house);
        var fire = await office.Log("Everything is down", new(Requester: office.ManagerPerson.Id));
        await office.Log("Mine too", new(Parent: fire.Id));
        var major = await house.Do<ProposeMajorIncident, MajorIncident>(feature => feature.Run(new(fire.Id, "Nobody can work"), office.Agent));
        await house.Do<AcceptMajorIncident>(feature => feature.Run(new(major.Id, office.AgentPerson.Id), office.Manager));
        await house.Do<PostUpdate>(feature => feature.Run(new(major.Id, "A fan is being replaced.", Public: true), office.Agent));
        await house.Settled();

        server.To(office.AskerPerson.Email!).ShouldContain(mail => mail.Text.Contains("A fan is being replaced."));
        server.To(office.ManagerPerson.Email!).ShouldContain(mail => mail.Text.Contains("A fan is being replaced."));
        server.To(office.AgentPerson.Email!).ShouldContain(mail => mail.Subject.Contains("You lead this major incident"));

        await office.Pass(TimeSpan.FromMinutes(31));
        server.To(office.AgentPerson.Email!).ShouldContain(mail => mail.Subject.Contains("A promised status update is overdue"));
    }

    [Theory, Stores]
    public async Task A_mail_speaks_the_language_of_its_reader(DatabaseKind store)
    {
        await using var server = new MailServer();
        await using var house = await Open(store, server);
        var office = await Office.In(house);
        await house.Do<EditPerson>(feature => feature.Run(new(office.AskerPerson.Id, Tandem.Kernel.Resources.Patch.Of("language", "de")), Census.Tandem));
        await office.Log();
        await house.Settled();

        var mail = server.To(office.AskerPerson.Email!).ShouldHaveSingleItem();
        mail.Subject.ShouldContain("Wir haben Ihre Meldung");
        mail.Text.ShouldContain("weil Sie darum gebeten haben");
    }

    [Theory, Stores]
    public async Task N59_no_name_subject_or_address_can_add_a_header(DatabaseKind store)
    {
        await using var server = new MailServer();
        await using var house = await Open(store, server);
        var postman = house.Services.GetRequiredService<IPostman>();
        foreach (var end in (string[])["\r\n", "\n", "\r", "\u2028", "\u0085"])
        {
            await postman.Carry(new("anna@example.org", $"Hello{end}Bcc: eve@example.org{end}{end}Body", "Text") { Id = $"x{end}Bcc: eve@example.org", Thread = $"y{end}Bcc: eve@example.org" }, default);
            await postman.Carry(new($"anna@example.org{end}Bcc: eve@example.org", "Hello", "Text"), default).ShouldThrowAsync<Undeliverable>();
            await postman.Carry(new($"Anna {end}Bcc: eve@example.org <anna@example.org>", "Hello", "Text"), default).ShouldThrowAsync<Undeliverable>();
            await house.Do<ChangeSettings>(feature => feature.Run(new(new Dictionary<string, string?> { [MailSettings.Sender.Name] = $"desk@example.org{end}Bcc: eve@example.org" }), Census.Tandem)).ShouldThrowAsync<Refused>();
        }

        server.Mails.Count.ShouldBe(5);
        server.Mails.ShouldAllBe(mail => mail.To.Count == 1 && mail.To[0] == "anna@example.org" && mail.Headers.All(header => header.Name != "Bcc") && mail.Text.TrimEnd() == "Text");
    }

    [Theory, Stores]
    public async Task N59_a_title_with_line_ends_stays_in_the_subject(DatabaseKind store)
    {
        await using var server = new MailServer();
        await using var house = await Open(store, server);
        var office = await Office.In(house);
        try
        {
            await office.Log("Printer\r\nBcc: eve@example.org\r\n\r\nBuy");
        }
        catch (Refused)
        {
            server.Mails.ShouldBeEmpty("refusing such a title is as good");
            return;
        }

        await house.Settled();
        var mail = server.Mails.ShouldHaveSingleItem();
        (mail.To.Single(), mail.Headers.Any(header => header.Name == "Bcc")).ShouldBe((office.AskerPerson.Email!, false));
    }

    [Theory, Stores]
    public async Task A_test_mail_arrives_or_says_what_the_server_answered(DatabaseKind store)
    {
        await using var server = new MailServer { Account = ("tandem", Password) };
        await using var house = await Open(store, server);
        var office = await Office.In(house);
        var boss = (await house.ActorOf(await house.Enter("Boss", Tandem.Kernel.Access.StandardRole.Administrator)));
        Task<string> Try() => house.Do<SendTestMail, string>(feature => feature.Run(new(), boss));

        (await Try().ShouldThrowAsync<Refused>()).Message.ShouldContain("5.7.0");
        await Change(house, (MailSettings.User.Name, "tandem"), (MailSettings.Password.Name, "wrong"));
        var refused = await Try().ShouldThrowAsync<Refused>();
        refused.Message.ShouldContain("not authenticated");
        refused.Message.ShouldNotContain("wrong");
        await Change(house, (MailSettings.Password.Name, Password));
        server.To(await Try()).ShouldHaveSingleItem();

        await Change(house, (MailSettings.Encryption.Name, MailSettings.Encrypted));
        (await Try().ShouldThrowAsync<Refused>()).Message.ShouldContain("secure", Case.Insensitive);
        await house.Do<SendTestMail, string>(feature => feature.Run(new(), office.Agent)).ShouldThrowAsync<Forbidden>();
    }

    [Theory, Stores]
    public async Task N27_N43_the_password_of_the_mail_server_is_shown_and_told_nowhere(DatabaseKind store)
    {
        await using var server = new MailServer { Account = ("tandem", Password) };
        await using var house = await Open(store, server);
        var boss = await house.Enter("Boss", Tandem.Kernel.Access.StandardRole.Administrator);
        await house.Let(boss);
        using var visitor = await house.SignedIn(boss);
        await visitor.Open("/settings");
        await visitor.Submit("#form-settings-mail", (MailSettings.User.Name, "tandem"), (MailSettings.Password.Name, Password));
        visitor.Status.ShouldBe(System.Net.HttpStatusCode.OK);
        await visitor.Submit("#form-test-mail");
        server.To(boss.Email!).ShouldHaveSingleItem("the password was kept and works");

        using var program = await house.Program(boss);
        var settings = await program.GetStringAsync("/api/v1/settings");
        settings.ShouldContain(MailSettings.Password.Name);
        var facts = await house.Read(each => each.Facts.Select(fact => fact.Data + fact.Changes).ToListAsync());
        var rows = await house.Read(each => each.Set<SettingRow>().Select(row => row.Value).ToListAsync());
        foreach (var text in (IEnumerable<string>)[visitor.Page.DocumentElement.OuterHtml, settings, .. facts, .. rows, .. house.Log.Lines])
            text.ShouldNotContain(Password);
        rows.ShouldContain("tandem");

        await visitor.Open("/settings");
        await visitor.Submit("#form-settings-mail", (MailSettings.Port.Name, server.Port.ToString(null, null)));
        (await house.Services.GetRequiredService<SiteSettings>().Get(MailSettings.Password)).ShouldBe(Password, "an empty field keeps it");
        await visitor.Submit("#form-settings-mail", (MailSettings.Password.Name + "-forget", "true"));
        (await house.Services.GetRequiredService<SiteSettings>().Get(MailSettings.Password)).ShouldBeEmpty();
    }

    private static async Task<House> Open(DatabaseKind kind, MailServer server, bool isSetUp = true)
    {
        var house = await House.Open(await Databases.Copy(kind), new MovableClock(), removed: true, builder => builder.Services.Replace(ServiceDescriptor.Singleton<IPostman, SmtpPostman>()));
        if (isSetUp)
            await SetUp(house, server);
        return house;
    }

    private static Task SetUp(House house, MailServer server) => Change(house,
        (MailSettings.Host.Name, "127.0.0.1"), (MailSettings.Port.Name, server.Port.ToString(null, null)), (MailSettings.Encryption.Name, MailSettings.Plaintext), (MailSettings.Sender.Name, "desk@example.org"));

    private static Task Change(House house, params (string Name, string? Value)[] settings) =>
        house.Do<ChangeSettings>(feature => feature.Run(new(settings.ToDictionary(each => each.Name, each => each.Value)), Census.Tandem));

    /// <summary>No mail waits to be sent, and none was given up by the engine.</summary>
    private static async Task Nothing(House house) =>
        (await house.Read(each => each.Set<QueuedJob>().Where(job => job.Key == null).Select(job => job.Kind).ToListAsync())).ShouldBeEmpty();
}
