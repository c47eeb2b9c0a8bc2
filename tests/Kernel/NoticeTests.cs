using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Watching;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.Tests.Operation;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Kernel;

/// <summary>Who is told what: each fact once to each person, never their own deed, never what they may not read.</summary>
public sealed class NoticeTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task Whoever_is_given_a_record_is_told_and_whoever_gave_it_is_not(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var incident = await office.Log();

        await office.Do<AssignIncident, AssignIncident.Request>(new(incident.Id, null, new(office.Other.Person!.Value)));
        await office.House.Settled();
        await office.Do<AssignIncident, AssignIncident.Request>(new(incident.Id, null, office.AgentPerson.Id));

        var told = (await Told(office, office.Other)).ShouldHaveSingleItem();
        (told.Reason, told.Words, told.Number, told.By).ShouldBe((NoticeReason.Assigned, "Given to you", IncidentKind.Kind.NumberOf(incident), "Ines"));
        told.Path.ShouldBe($"/incidents/{told.Number}");
        (await Told(office, office.Agent)).ShouldBeEmpty("Ines took it herself");
    }

    [Theory, Stores]
    public async Task What_enters_a_queue_unassigned_is_told_to_those_of_the_team_who_want_it(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        await Wish(office, office.Agent, new(NoticeReason.TeamQueue, true, false));
        await Wish(office, office.Other, new(NoticeReason.TeamQueue, true, false));
        await office.Do<Tandem.People.Teams.AddMember, Tandem.People.Teams.AddMember.Request>(new(office.Network.Id, office.ManagerPerson.Id), People.Census.Tandem);

        var incident = await office.Log(more: new(Team: office.Network.Id), by: office.Manager);
        await office.Log(more: new(Team: office.Mail.Id), by: office.Manager);
        await office.Log(more: new(Team: office.Network.Id, Assignee: office.ManagerPerson.Id), by: office.Asker);

        var told = (await Told(office, office.Agent)).ShouldHaveSingleItem("Mail is another team, and the third has somebody");
        (told.Reason, told.Record).ShouldBe((NoticeReason.TeamQueue, incident.Id.Value));
        (await Told(office, office.Other)).ShouldBeEmpty("Olaf is in no team");
        (await Told(office, office.Manager)).ShouldHaveSingleItem().Reason.ShouldBe(NoticeReason.Assigned, "Mona did not ask for the queue");
    }

    [Theory, Stores]
    public async Task Who_asked_is_told_of_answers_waiting_resolution_and_closing_and_of_nothing_internal(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var incident = await office.Log();
        var words = new List<string> { (await Read(office, office.Asker)).Words };

        await office.Say(incident.Id, "She always forgets the paper", office.Agent, isInternal: true);
        await office.Say(incident.Id, "I have looked again", office.Asker);
        (await Unread(office, office.Asker)).ShouldBeEmpty();
        await office.Say(incident.Id, "Is it on?", office.Agent);
        words.Add((await Read(office, office.Asker)).Words);
        await office.Do<StartIncident, StartIncident.Request>(new(incident.Id));
        await office.Do<HoldIncident, HoldIncident.Request>(new(incident.Id, PendingReason.Requester));
        words.Add((await Read(office, office.Asker)).Words);
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(incident.Id, ResolutionCode.Solved, "Plugged in"));
        words.Add((await Read(office, office.Asker)).Words);
        await office.Do<CloseIncident, CloseIncident.Request>(new(incident.Id));
        words.Add((await Unread(office, office.Asker)).Single(notice => notice.Kind == "incident").Words);

        words.ShouldBe(["We have your report", "An answer for you", "We need your answer", "Solved", "Closed"]);
        (await Told(office, office.Asker)).Where(notice => notice.Kind == "incident").ShouldAllBe(notice => notice.Path == $"/portal/incidents/{notice.Number}");
    }

    [Theory, Stores]
    public async Task Who_watches_is_told_what_is_public_and_what_is_internal_only_if_they_work_on_it(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var incident = await office.Log(more: new(Requester: office.ManagerPerson.Id));
        await Watch(office, incident, office.Other);
        await Watch(office, incident, office.Asker);
        await office.Say(incident.Id, "Psst", office.Agent, isInternal: true);
        await office.House.Settled();
        (await Unread(office, office.Other)).ShouldHaveSingleItem().Words.ShouldBe("New internal note");

        await office.Say(incident.Id, "Hello", office.Agent);
        (await Unread(office, office.Other)).ShouldHaveSingleItem().Times.ShouldBe(2);
        (await Told(office, office.Asker)).ShouldBeEmpty("it is not hers, and she may not read it, though somebody made her watch it");
        await office.Do<StartIncident, StartIncident.Request>(new(incident.Id), office.Other);
        (await Unread(office, office.Other)).Single().Times.ShouldBe(2, "nobody is told of their own deed");
    }

    [Theory, Stores]
    public async Task Who_is_mentioned_is_told_so_whatever_else_they_are_to_it(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var incident = await office.Log();
        var other = await office.House.Read(each => each.People.SingleAsync(person => person.Id == new Id<Person>(office.Other.Person!.Value)));

        await office.Say(incident.Id, $"@{other.UserName} and @{office.AskerPerson.UserName}: look", office.Agent, isInternal: true);

        (await Unread(office, office.Other)).ShouldHaveSingleItem().Reason.ShouldBe(NoticeReason.Mentioned);
        (await Unread(office, office.Asker)).ShouldHaveSingleItem().Words.ShouldBe("We have your report", "she may not read the note");
    }

    [Theory, Stores]
    public async Task What_happens_to_one_record_is_one_notice_while_it_is_unread(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var incident = await office.Log();
        foreach (var text in (string[])["One", "Two", "Three"])
            await office.Say(incident.Id, text, office.Agent);
        var folded = (await Unread(office, office.Asker)).ShouldHaveSingleItem();
        (folded.Times, folded.Words).ShouldBe((4, "An answer for you"));

        await office.House.Do<ReadNotices>(feature => feature.Run(new(folded.Path), office.Asker));
        await office.Say(incident.Id, "Four", office.Agent);

        (await Unread(office, office.Asker)).ShouldHaveSingleItem().Times.ShouldBe(1);
        (await Told(office, office.Asker)).Count.ShouldBe(2);
    }

    [Theory, Stores]
    public async Task A_fact_that_is_heard_again_is_not_told_again(DatabaseKind store)
    {
        var (site, clock) = (await Databases.Copy(store), new MovableClock());
        Office office;
        List<(Guid, int)> before;
        await using (var house = await House.Open(site, clock))
        {
            office = await Office.In(house);
            var incident = await office.Log();
            await office.Say(incident.Id, "Is it on?", office.Agent);
            before = [.. (await Told(office, office.Asker)).Select(notice => (notice.Id, notice.Times))];
        }

        await Forget(site);
        await using var again = await House.Open(site, clock, removed: true);
        await again.Settled();

        before.ShouldHaveSingleItem().Item2.ShouldBe(2);
        (await Told(office with { House = again }, office.Asker)).Select(notice => (notice.Id, notice.Times)).ShouldBe(before);
        again.Letters.To(office.AskerPerson.Email!).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task An_old_story_is_no_news(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var incident = await office.Log();
        await Read(office, office.Asker);

        await office.House.Do<AddComment, Comment>(feature => feature.Run(new(IncidentKind.Key(incident.Id), "Said long ago", At: office.House.Clock.GetUtcNow().AddDays(-2)), office.Agent));

        (await Unread(office, office.Asker)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task Everybody_is_told_only_in_the_ways_they_chose(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        await Wish(office, office.Asker, new(NoticeReason.Answers, false, false));
        await office.Log();
        await office.House.Settled();
        (await Told(office, office.Asker)).ShouldBeEmpty();
        office.House.Letters.To(office.AskerPerson.Email!).ShouldBeEmpty();

        await Wish(office, office.Asker, new(NoticeReason.Answers, false, true));
        await office.Log();
        (await Told(office, office.Asker)).ShouldBeEmpty();
        office.House.Letters.To(office.AskerPerson.Email!).ShouldHaveSingleItem();

        await Wish(office, office.Asker, new(NoticeReason.Answers, true, false));
        await office.Log();
        (await Told(office, office.Asker)).ShouldHaveSingleItem();
        office.House.Letters.To(office.AskerPerson.Email!).Count.ShouldBe(1);
    }

    [Theory, Stores]
    public async Task Nobody_chooses_or_reads_for_somebody_else(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        await office.Log();
        var notice = (await Unread(office, office.Asker)).Single();

        await office.House.Do<ReadNotice, Notice>(feature => feature.Run(new(notice.Id), office.Manager)).ShouldThrowAsync<Missing>();
        await office.House.Do<ChooseNotices>(feature => feature.Run(new([new(NoticeReason.Answers, false, false)]), Actor.Stranger)).ShouldThrowAsync<SignedOut>();
        await office.House.Do<ReadNotices>(feature => feature.Run(new(), office.Manager));

        (await Unread(office, office.Asker)).Count.ShouldBe(1);
        var read = await office.House.Do<ReadNotice, Notice>(feature => feature.Run(new(notice.Id), office.Asker));
        read.ReadAt.ShouldNotBeNull();
        (await Unread(office, office.Asker)).ShouldBeEmpty();
    }

    [Theory, Stores]
    public async Task What_was_read_long_ago_is_forgotten_and_what_was_not_is_kept_longer(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        await office.Log();
        await Read(office, office.Asker);
        await office.Log();
        await house.Settled();

        await office.Pass(TimeSpan.FromDays(100));
        (await Told(office, office.Asker)).ShouldHaveSingleItem().ReadAt.ShouldBeNull();
        await office.Pass(TimeSpan.FromDays(300));
        (await Told(office, office.Asker)).ShouldBeEmpty();
    }

    /// <summary>Sets the listener back to the first fact, as a crash sets it back to an earlier one.</summary>
    private static async Task Forget(SiteOptions site)
    {
        await using DbConnection connection = site.Database is { } postgres ? new NpgsqlConnection(postgres) : new SqliteConnection($"Data Source={site.SqliteFile};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "update listener_cursors set position = 0 where listener like '%News.OnAnythingHappened'";
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }

    private static async Task<List<Notice>> Told(Office office, Actor who)
    {
        await office.House.Settled();
        office.House.Log.Lines.Where(line => line.Contains("OnAnythingHappened failed")).ShouldBeEmpty();
        return await office.House.Read(store => store.NoticesOf(who.Person).ToListAsync());
    }

    private static async Task<List<Notice>> Unread(Office office, Actor who) => [.. (await Told(office, who)).Where(notice => notice.ReadAt is null)];

    /// <summary>The one notice that is unread, which then is read.</summary>
    private static async Task<Notice> Read(Office office, Actor who)
    {
        var notice = (await Unread(office, who)).ShouldHaveSingleItem();
        await office.House.Do<ReadNotice, Notice>(feature => feature.Run(new(notice.Id), who));
        return notice;
    }

    private static Task Wish(Office office, Actor who, NoticeWish wish) => office.House.Do<ChooseNotices>(feature => feature.Run(new([wish]), who));

    /// <summary>Makes somebody watch, whether they may read the incident or not: rights come and go.</summary>
    private static Task<int> Watch(Office office, Incident incident, Actor who) => office.House.Read(async store =>
    {
        await store.Watch(IncidentKind.Key(incident.Id), who.Person!.Value, office.Agent, office.House.Clock, default);
        return await store.SaveChangesAsync();
    });
}
