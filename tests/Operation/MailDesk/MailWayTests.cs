using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Files;
using Tandem.Kernel.Mail;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.MailDesk;
using Tandem.People.Persons;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.MailDesk;

/// <summary>What becomes of a mail, and that nothing becomes of what no person wrote.</summary>
public sealed class MailWayTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_mail_becomes_an_incident_with_its_files_and_its_sender_is_told_and_an_answer_to_that_is_a_comment(DatabaseKind store)
    {
        var (post, office) = await Open(store);
        var rita = office.AskerPerson;
        var mail = await post.Bring(Post.Write($"Rita <{rita.Email}>", "Drucker raucht =?utf-8?q?=E2=9C=93?=",
            "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nEr **raucht**.\r\n--b\r\nContent-Type: image/png; name=photo.png\r\nContent-Disposition: attachment; filename=photo.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
            + "--b\r\nContent-Type: application/octet-stream; name=run.exe\r\nContent-Disposition: attachment; filename=run.exe\r\n\r\nMZ\r\n--b--", "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b"));

        var incident = await post.Incident(mail);
        (incident.Title, incident.Channel, incident.Requester, incident.Organisation).ShouldBe(("Drucker raucht ✓", Channel.Mail, rita.Id, rita.Organisation));
        incident.Description.ShouldBe("Er **raucht**.");
        (mail.Verified, mail.Person, mail.Became).ShouldBe((true, (Id<Person>?)rita.Id, IncidentKind.Kind.NumberOf(incident)));
        mail.Decisions.Select(decision => decision.Step).ShouldBe(["Recognise", "Sender", "Thread", "Report"]);
        (await post.House.Read(each => each.Attachments.Where(file => file.Record == incident.Id.Value).Select(file => file.Name).ToListAsync())).ShouldBe(["photo.png"]);
        (await office.Facts(mail.Id.Value)).ShouldContain(nameof(MailFilesLeft), "the .exe is refused as it is everywhere, and that is said");
        (await post.House.Read(each => each.Attachments.CountAsync(file => file.Record == mail.Id.Value && file.Internal))).ShouldBe(1, "the message itself");

        var told = post.House.Letters.To(rita.Email!).ShouldHaveSingleItem();
        told.Subject.ShouldBe($"[{mail.Became}] We have your report");
        (told.Subject + told.Text).ShouldNotContain("raucht");
        told.Answers.ShouldBe(mail.MessageId);

        var answer = await post.Bring(Post.Write(rita.Email!, "AW: ganz anders", "Jetzt brennt er.\r\n\r\nAm 27.11.2026 um 09:01 schrieb Tandem <desk@tandem.example>:\r\n> Thank you", $"In-Reply-To: <{told.Id}>"));
        answer.BecameRecord.ShouldBe(incident.Id.Value);
        var comment = (await Comments(post, incident)).ShouldHaveSingleItem();
        (comment.Text, comment.Author, comment.Internal, comment.Origin).ShouldBe(("Jetzt brennt er.", rita.Id.Value, false, CommentOrigin.Mail));
    }

    [Theory, Stores]
    public async Task Letters_of_one_record_hold_together_and_who_answers_a_notice_is_recognised_by_it(DatabaseKind store)
    {
        var (post, office) = await Open(store);
        var incident = await office.Log("Mail is slow");
        await office.Say(incident.Id, "Is it still slow?", office.Agent);
        await post.House.Settled();
        var letters = post.House.Letters.To(office.AskerPerson.Email!);
        letters.Count.ShouldBe(2);
        letters.Select(letter => letter.Thread).Distinct().ShouldHaveSingleItem();

        // Without any proof but that letter, whose Message-ID nobody can guess.
        var mail = await post.Bring(Post.Write(office.AskerPerson.Email!, "Re: that", "Yes.", $"References: <other@client.example> <{letters[1].Id}>", verified: false));
        mail.BecameRecord.ShouldBe(incident.Id.Value);
        (await Comments(post, incident)).Last().Origin.ShouldBe(CommentOrigin.UnverifiedMail);

        // The first mail of a thread is answered too, as mail programs do that remember no letter of ours.
        var first = await post.Bring(Post.Write(office.AskerPerson.Email!, "Another", "One.", id: "first@client.example"));
        var second = await post.Bring(Post.Write(office.AskerPerson.Email!, "Re: Another", "Two.", "References: <first@client.example>"));
        second.BecameRecord.ShouldBe(first.BecameRecord);
    }

    [Theory, Stores]
    public async Task An_answer_takes_up_again_what_was_over_if_whoever_asked_for_it_writes(DatabaseKind store)
    {
        var (post, office) = await Open(store);
        var incident = await office.Log("Mail is slow");
        await office.Do<StartIncident, StartIncident.Request>(new(incident.Id));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(incident.Id, ResolutionCode.Solved, "Restarted"));
        var tag = $"Re: [{IncidentKind.Kind.NumberOf(incident)}] Resolved";
        var away = await post.Bring(Post.Write(office.AskerPerson.Email!, tag, "I am away.", "Auto-Submitted: auto-replied"));
        (away.State, (await office.Now(incident.Id)).State).ShouldBe((MailLife.Ignored, IncidentLife.Resolved));

        await post.Bring(Post.Write(office.AskerPerson.Email!, tag, "It is slow again."));
        (await office.Now(incident.Id)).State.ShouldBe(IncidentLife.InProgress);
        (await Comments(post, incident)).ShouldHaveSingleItem().Text.ShouldBe("It is slow again.");

        await office.Do<ResolveIncident, ResolveIncident.Request>(new(incident.Id, ResolutionCode.Solved, "Replaced"));
        await office.Do<CloseIncident, CloseIncident.Request>(new(incident.Id));
        post.House.Clock.Move(TimeSpan.FromDays(400));
        var late = await post.Bring(Post.Write(office.AskerPerson.Email!, tag, "Once more, a year later."));
        late.Decisions.Select(decision => decision.Verdict).ShouldContain("Too late");
        (await post.Incident(late)).Id.ShouldNotBe(incident.Id);
    }

    [Theory, Stores]
    public async Task N53_what_no_person_wrote_is_kept_and_answered_by_nobody(DatabaseKind store)
    {
        var (post, office) = await Open(store);
        var incident = await office.Log("Mail is slow");
        await post.House.Settled();
        var (to, before) = (office.AskerPerson.Email!, post.House.Letters.To(office.AskerPerson.Email!));
        foreach (var head in new[]
        {
            "Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated", "Precedence: bulk", "Precedence: junk", "Precedence: list", "List-Id: <x.example.org>", "X-Auto-Response-Suppress: All", "Return-Path: <>",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
        })
        {
            var mail = await post.Bring(Post.Write(to, $"[{IncidentKind.Kind.NumberOf(incident)}] x", "--b\r\n\r\nx\r\n--b--", head));
            (mail.State, mail.Reason.Length > 0).ShouldBe((MailLife.Ignored, true), head);
        }

        var writer = await post.House.Enter("Greta");
        // A group that is the desk's own is how people write to it: they are heard, and nobody is answered.
        await post.Decide((InboundSettings.Lists.Name, "support.tandem.example"));
        var grouped = await post.Bring(Post.Write(writer.Email!, "Over the group", "x", "Precedence: list\r\nList-Id: Support <support.tandem.example>"));
        (grouped.State, post.House.Letters.To(writer.Email!).Count).ShouldBe((MailLife.Taken, 0), grouped.Reason);

        (await post.Bring(Post.Write(Post.Desk, "loop", "x"))).Reason.ShouldContain("own addresses");
        (await post.Bring(Post.Write("desk+x@tandem.example", "loop", "x"))).Reason.ShouldContain("own addresses");
        (await post.Bring(Post.Write(to, "loop", "x", id: $"x@{post.House.Address.Host}"))).Reason.ShouldContain("itself");
        post.House.Letters.To(to).ShouldBe(before);
        (await Comments(post, incident)).ShouldBeEmpty();
        (await post.House.Read(each => each.Incidents.CountAsync(row => row.Requester == office.AskerPerson.Id))).ShouldBe(1);
    }

    [Theory, Stores]
    public async Task N54_two_sites_that_answer_each_other_with_bare_heads_stop(DatabaseKind store)
    {
        await using var left = await Houses.Fresh(store);
        await using var right = await Houses.Fresh(store);
        (Post Post, string Desk, string Other, int Carried)[] sites = [(await Site(left, "desk@left.example"), "desk@left.example", "desk@right.example", 0), (await Site(right, "desk@right.example"), "desk@right.example", "desk@left.example", 0)];
        await sites[0].Post.Bring(Post.Write("desk@right.example", "Your ticket", "We received your mail", verified: false));
        for (var round = 0; round < 20; round++)
        {
            ref var from = ref sites[round % 2];
            var (letters, carried) = (from.Post.House.Letters.To(from.Other), from.Carried);
            from.Carried = letters.Count;
            foreach (var letter in letters.Skip(carried))
                await Bring(sites[(round + 1) % 2].Post, sites[round % 2].Desk, letter);
        }

        sites.ShouldAllBe(site => site.Carried <= 5);
        sites.Sum(site => site.Carried).ShouldBeGreaterThan(0, "they did begin to answer each other");

        static Task<Post> Site(House house, string desk) => Post.In(house, (InboundSettings.Addresses.Name, desk), (InboundSettings.Strangers.Name, InboundSettings.Take));

        static Task Bring(Post to, string from, Letter letter) => to.Bring(Post.Write(from, letter.Subject, letter.Text, verified: false));
    }

    [Theory, Stores]
    public async Task N54_a_sender_who_never_stops_is_answered_once_and_then_set_aside(DatabaseKind store)
    {
        var (post, _) = await Open(store, (InboundSettings.Strangers.Name, InboundSettings.Take));
        var other = $"other-{Guid.CreateVersion7():n}@elsewhere.example";
        // Each answer of ours comes back as an answer of theirs, with nothing by which it could be recognised.
        for (var round = 0; round < 30; round++)
            await post.Bring(Post.Write(other, "Your ticket", $"We received your mail {round}", verified: false));
        post.House.Letters.To(other).Count.ShouldBe(1);
        await post.Decide((InboundSettings.Hourly.Name, "30"));
        (await post.Bring(Post.Write(other, "Your ticket", "again"))).State.ShouldBe(MailLife.Quarantined, "more than so many in an hour may be a loop");
    }

    [Theory, Stores]
    public async Task N55_an_address_is_answered_once_a_day_and_without_a_word_of_what_was_sent(DatabaseKind store)
    {
        var (post, _) = await Open(store);
        var victim = $"victim-{Guid.CreateVersion7():n}@elsewhere.example";
        for (var round = 0; round < 5; round++)
            (await post.Bring(Post.Write(victim, "Buy cheap pills", "http://evil.example/pills", verified: false))).State.ShouldBe(MailLife.Ignored);
        var told = post.House.Letters.To(victim).ShouldHaveSingleItem();
        (told.Subject + told.Text).ShouldSatisfyAllConditions(text => text.ShouldNotContain("pills"), text => text.ShouldNotContain("evil.example"));

        post.House.Clock.Move(TimeSpan.FromHours(25));
        await post.Bring(Post.Write(victim, "Buy cheap pills", "again"));
        post.House.Letters.To(victim).Count.ShouldBe(2);

        await post.Decide((InboundSettings.Strangers.Name, InboundSettings.Ignore));
        var silent = $"silent-{Guid.CreateVersion7():n}@elsewhere.example";
        (await post.Bring(Post.Write(silent, "Hello", "x"))).State.ShouldBe(MailLife.Ignored);
        post.House.Letters.To(silent).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task N55_a_thousand_tickets_in_the_name_of_fifty_victims_bring_each_one_letter_a_day_and_none_of_the_words(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var post = await Post.In(house, (InboundSettings.Hourly.Name, "10000"));
        await Office.In(house);
        const int Tickets = 1_000, Rounds = 4;
        string[] victims = [.. Enumerable.Range(0, 50).Select(at => $"victim{at}@elsewhere.example")];
        foreach (var strangers in new[] { InboundSettings.Refuse, InboundSettings.Take })
        {
            await post.Decide((InboundSettings.Strangers.Name, strangers));
            var before = victims.ToDictionary(victim => victim, victim => house.Letters.To(victim).Count);
            for (var round = 0; round < Rounds; round++)
            {
                for (var at = round * Tickets / Rounds / 2; at < (round + 1) * Tickets / Rounds / 2; at++)
                {
                    var victim = victims[at % victims.Length];
                    var message = Post.Write(at % 3 == 0 ? victim.ToUpperInvariant() : $"Cheap Pills <{victim}>", $"Buy cheap pills {at}", "http://evil.example/pills", verified: false);
                    await house.Do<TakeMail, InboundMail>(take => take.Run(new(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(message)), null, AtOnce: true), Census.Tandem));
                }

                await house.Settled();
                house.Clock.Move(TimeSpan.FromHours(5));
            }

            // Twenty hours, and ten tickets of each: one letter.
            var letters = victims.SelectMany(victim => house.Letters.To(victim).Skip(before[victim])).ToList();
            letters.Select(letter => letter.To).Order().ShouldBe(victims.Order(), strangers);
            letters.ShouldAllBe(letter => !(letter.Subject + letter.Text).Contains("pills", StringComparison.OrdinalIgnoreCase) && !(letter.Subject + letter.Text).Contains("evil.example"));
            house.Clock.Move(TimeSpan.FromHours(30));
        }

        (await house.Read(all => all.Mails.CountAsync(mail => mail.State == MailLife.Received || mail.State == MailLife.Quarantined))).ShouldBe(0);
        (await house.Read(all => all.Mails.CountAsync())).ShouldBe(Tickets);
    }

    [Theory, Stores]
    public async Task A_stranger_is_entered_for_the_organisation_of_the_settings_once_that_is_decided_and_the_mail_tried_again(DatabaseKind store)
    {
        var (post, _) = await Open(store);
        var (home, address) = (await post.House.Found($"Visitors {Guid.CreateVersion7():N}"), $"new-{Guid.CreateVersion7():n}@elsewhere.example");
        var mail = await post.Bring(Post.Write($"\"New, Person\" <{address}>", "Hello", "I am new."));
        mail.State.ShouldBe(MailLife.Ignored);

        await post.Decide((InboundSettings.Strangers.Name, InboundSettings.Take), (InboundSettings.Organisation.Name, home.Name));
        await post.House.Do<RetryMail>(feature => feature.Run(new(mail.Id), Census.Tandem));
        await post.House.Settled();
        var incident = await post.Incident(await post.Now(mail.Id));
        var person = await post.House.Read(each => each.People.SingleAsync(row => row.Email == address));
        (person.Name, person.UserName, person.Organisation, incident.Requester).ShouldBe(("New, Person", null, home.Id, person.Id));
    }

    [Theory, Stores]
    public async Task N57_who_takes_no_part_is_let_in_by_no_number_and_no_forged_message_id(DatabaseKind store)
    {
        var (post, office) = await Open(store);
        var incident = await office.Log("Secret");
        await post.House.Settled();
        var (number, stranger) = (IncidentKind.Kind.NumberOf(incident), await post.House.Enter("Mallory"));
        var letter = post.House.Letters.To(office.AskerPerson.Email!)[0];
        foreach (var (subject, head) in new[]
        {
            ($"Re: [{number}] Secret", "X-Note: none"),
            ("Re: x", $"In-Reply-To: <incident.{incident.Id.Value:n}.1.{stranger.Id.Value:n}.{new string('0', 32)}@{post.House.Address.Host}>"),
            ("Re: x", $"References: <{letter.Id![..^40]}{stranger.Id.Value:n}@{post.House.Address.Host}>"),
            ("Re: forwarded to me", $"In-Reply-To: <{letter.Id}>"),
        })
        {
            var mail = await post.Bring(Post.Write(stranger.Email!, subject, "Let me in", head));
            (await post.Incident(mail)).Id.ShouldNotBe(incident.Id, subject);
        }

        (await Comments(post, incident)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task N58_the_address_of_an_agent_alone_gives_no_rights_and_is_shown_as_unverified(DatabaseKind store)
    {
        var (post, office) = await Open(store);
        var incident = await office.Log("Mail is slow");
        var (agent, tag) = (office.AgentPerson.Email!, $"[{IncidentKind.Kind.NumberOf(incident)}] x");
        foreach (var head in new[]
        {
            "X-Note: nothing", "Authentication-Results: mx.evil.example; dmarc=pass header.from=example.org", $"Authentication-Results: {Post.Server}; dmarc=fail header.from=example.org",
            $"Authentication-Results: {Post.Server}; dkim=pass header.d=evil.example", $"Authentication-Results: {Post.Server}; spf=pass smtp.mailfrom=evil.example",
        })
        {
            var mail = await post.Bring(Post.Write(agent, tag, "In an agent's name", head, verified: false));
            (mail.Verified, mail.BecameRecord == incident.Id.Value).ShouldBe((false, false), head);
        }

        (await Comments(post, incident)).ShouldBeEmpty();
        var proved = await post.Bring(Post.Write(agent, tag, "It is really me", $"Authentication-Results: {Post.Server}; dkim=pass header.d=mail.example.org", verified: false));
        (proved.Verified, proved.BecameRecord).ShouldBe((true, incident.Id.Value));
        await post.Decide((InboundSettings.Authenticator.Name, ""));
        (await post.Bring(Post.Write(agent, tag, "Nobody can tell"))).Verified.ShouldBeFalse("no server of ours is set up");
    }

    [Theory, Stores]
    public async Task N60_a_poison_mail_is_set_aside_and_the_next_one_does_not_wait(DatabaseKind store)
    {
        var (post, office) = await Open(store, (InboundSettings.Largest.Name, "1"));
        (await post.Bring("Subject: nobody\r\n\r\nHello")).Reason.ShouldContain("who it is from");
        var large = await post.Bring(Post.Write(office.AskerPerson.Email!, "Large", new string('x', 3_000_000)));
        (large.State, large.Subject, large.Reason).ShouldBe((MailLife.Quarantined, "Large", "It is larger than 1 MB; only its beginning is kept."));
        var deep = string.Concat(Enumerable.Range(0, 100).Select(level => $"Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n"));
        (await post.Bring($"From: {office.AskerPerson.Email}\r\n{deep}")).State.ShouldBe(MailLife.Quarantined);

        // Its message is gone from the disk: that is tried three times, and then a person looks at it.
        var lost = await post.House.Do<TakeMail, InboundMail>(feature => feature.Run(new(new MemoryStream("From: a@example.org\r\n\r\nlost"u8.ToArray())), Census.Tandem));
        await post.House.Within(services => Task.FromResult(true));
        ((FileKeep)post.House.Services.GetService(typeof(FileKeep))!).Forget(lost.KeptAs);
        for (var round = 0; round < 4; round++)
            await office.Pass(TimeSpan.FromSeconds(31));
        (await post.Now(lost.Id)).State.ShouldBe(MailLife.Quarantined);

        (await post.Bring(Post.Write(office.AskerPerson.Email!, "The next", "one"))).State.ShouldBe(MailLife.Taken);
    }

    [Theory, Stores]
    public async Task N62_the_same_message_is_taken_once_however_often_and_at_once_it_comes(DatabaseKind store)
    {
        var (post, office) = await Open(store);
        var message = Post.Write(office.AskerPerson.Email!, "Once", "only", id: $"once.{Guid.CreateVersion7():n}@client.example");
        var many = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => post.Bring(message)));
        var again = await post.Bring("Received: by another.example\r\n" + message);
        many.Append(again).Select(mail => mail.Id).Distinct().ShouldHaveSingleItem();
        (await post.House.Read(each => each.Incidents.CountAsync(row => row.Requester == office.AskerPerson.Id))).ShouldBe(1);

        // Whoever handed it in is killed before handling it: the house does that a little later, once.
        var left = await post.House.Do<TakeMail, InboundMail>(feature => feature.Run(new(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Post.Write(office.AskerPerson.Email!, "Left", "lying")))), Census.Tandem));
        await post.House.Settled();
        (await post.Now(left.Id)).State.ShouldBe(MailLife.Received);
        await office.Pass(TimeSpan.FromSeconds(31));
        (await post.Incident(await post.Now(left.Id))).Title.ShouldBe("Left");
    }

    [Theory, Stores]
    public async Task N56_N59_N63_no_head_gives_rights_adds_anybody_or_begins_another_head(DatabaseKind store)
    {
        var (post, office) = await Open(store);
        var incident = await office.Log("Mail is slow");
        await post.House.Settled();
        var (number, copied) = (IncidentKind.Kind.NumberOf(incident), await post.House.Enter("Carl"));
        await post.Bring(Post.Write(office.AskerPerson.Email!, $"[{number}] =?utf-8?q?x=0d=0aBcc:_evil@evil.example?=", "With a copy", $"Cc: {copied.Email}\r\nX-Tandem-Verified: yes\r\nX-Tandem-Record: {number}\r\nReply-To: evil@evil.example", verified: false));
        await office.Say(incident.Id, "An answer", office.Agent);
        await post.House.Settled();

        post.House.Letters.To(copied.Email!).ShouldBeEmpty("nobody is told because a mail names them");
        post.House.Letters.To("evil@evil.example").ShouldBeEmpty();
        (await Comments(post, incident))[0].Origin.ShouldBe(CommentOrigin.UnverifiedMail);
        var fresh = await post.Bring(Post.Write($"=?utf-8?q?Eve=0d=0aBcc:_x@evil.example?= <{copied.Email}>", "=?utf-8?q?a=0d=0aX-Evil:_1?=", "Hello"));
        (await post.Incident(fresh)).Title.ShouldBe("aX-Evil: 1");
        fresh.SenderName.ShouldNotContain("\n");
    }

    private async Task<(Post Post, Office Office)> Open(DatabaseKind store, params (string Name, string? Value)[] settings)
    {
        var house = await houses.On(store);
        var post = await Post.In(house, [(InboundSettings.Lists.Name, null), (InboundSettings.Strangers.Name, null), (InboundSettings.Hourly.Name, null), (InboundSettings.Largest.Name, null)]);
        if (settings.Length > 0)
            await post.Decide(settings);
        return (post, await Office.In(house));
    }

    private static Task<List<Comment>> Comments(Post post, Incident incident) =>
        post.House.Read(store => store.Comments.Where(comment => comment.Record == incident.Id.Value).OrderBy(comment => comment.At).ToListAsync());
}
