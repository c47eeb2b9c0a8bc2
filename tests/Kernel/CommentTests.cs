using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Watching;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Kernel;

public sealed class CommentTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_comment_is_kept_and_told_in_the_history(DatabaseKind kind)
    {
        var desk = await Desk.In(await houses.On(kind));
        var incident = await desk.Log(desk.Anna, "Printer");
        var comment = await Add(desk, incident, desk.Anna, "It is still **broken**.");

        (await Read(desk, incident, desk.Anna)).ShouldHaveSingleItem().Text.ShouldBe("It is still **broken**.");
        var fact = await desk.House.Read(store => store.Facts.SingleAsync(fact => fact.Record == incident.Id.Value && fact.Name == nameof(CommentAdded)));
        fact.As<CommentAdded>().Comment.ShouldBe(comment.Id);
        fact.Internal.ShouldBeFalse();
    }

    [Theory, Stores]
    public async Task Who_asks_neither_writes_nor_reads_internal_comments(DatabaseKind kind)
    {
        var desk = await Desk.In(await houses.On(kind));
        var incident = await desk.Log(desk.Anna, "Printer");
        await Add(desk, incident, desk.Agent, "She always forgets the paper.", isInternal: true);

        await Should.ThrowAsync<Forbidden>(() => Add(desk, incident, desk.Anna, "Psst", isInternal: true));
        (await Read(desk, incident, desk.Anna)).ShouldBeEmpty();
        (await Read(desk, incident, desk.Agent)).Count.ShouldBe(1);
        (await desk.House.Read(store => store.Facts.SingleAsync(fact => fact.Record == incident.Id.Value && fact.Name == nameof(CommentAdded)))).Internal.ShouldBeTrue();
    }

    [Theory, Stores]
    public async Task A_record_nobody_may_see_cannot_be_commented_on(DatabaseKind kind)
    {
        var desk = await Desk.In(await houses.On(kind));
        var incident = await desk.Log(desk.Anna, "Printer");
        await Should.ThrowAsync<Missing>(() => Add(desk, incident, desk.Bert, "Me too"));
        await Should.ThrowAsync<Missing>(() => Add(desk, incident, Actor.Stranger, "Me too"));
    }

    [Theory, Stores]
    public async Task The_author_corrects_a_comment_for_a_while(DatabaseKind kind)
    {
        await using var house = await Houses.Fresh(kind);
        var desk = await Desk.In(house);
        var incident = await desk.Log(desk.Anna, "Printer");
        var comment = await Add(desk, incident, desk.Anna, "Brocken");

        await Edit(desk.Anna, "Broken");
        (await Read(desk, incident, desk.Anna)).ShouldHaveSingleItem().Text.ShouldBe("Broken");
        await Should.ThrowAsync<Refused>(() => Edit(desk.Agent, "Fixed"));
        house.Clock.Move(Comment.Correctable + TimeSpan.FromMinutes(1));
        await Should.ThrowAsync<Refused>(() => Edit(desk.Anna, "Never mind"));
        (await house.Read(store => store.Facts.SingleAsync(fact => fact.Name == nameof(CommentEdited)))).As<CommentEdited>().From.ShouldBe("Brocken");

        Task Edit(Actor by, string text) => house.Do<EditComment, Comment>(feature => feature.Run(new(IncidentKind.Key(incident.Id), comment.Id, text), by));
    }

    [Theory, Stores]
    public async Task An_internal_comment_cannot_be_edited_by_one_who_may_not_read_it(DatabaseKind kind)
    {
        var desk = await Desk.In(await houses.On(kind));
        var incident = await desk.Log(desk.Anna, "Printer");
        var comment = await Add(desk, incident, desk.Agent, "Secret", isInternal: true);
        await Should.ThrowAsync<Missing>(() => desk.House.Do<EditComment, Comment>(feature => feature.Run(new(IncidentKind.Key(incident.Id), comment.Id, "x"), desk.Anna)));
    }

    [Theory]
    [Stores("")]
    [Stores("   \n ")]
    [Stores("\0")]
    public async Task A_comment_says_something(DatabaseKind kind, string text)
    {
        var desk = await Desk.In(await houses.On(kind));
        var incident = await desk.Log(desk.Anna, "Printer");
        (await Should.ThrowAsync<Refused>(() => Add(desk, incident, desk.Anna, text))).Complaints.ShouldHaveSingleItem().Field.ShouldBe("text");
    }

    [Theory, Stores]
    public async Task Who_is_mentioned_watches_if_they_may_read_it(DatabaseKind kind)
    {
        var desk = await Desk.In(await houses.On(kind));
        var incident = await desk.Log(desk.Anna, "Printer");
        var (agent, bert) = (await UserName(desk, desk.Agent), await UserName(desk, desk.Bert));
        await Add(desk, incident, desk.Anna, $"Can @{agent} or @{bert} help? Mail me@{agent}.");

        (await Watchers(desk, incident)).ShouldBe([desk.Agent.Person!.Value]);
    }

    [Theory, Stores]
    public async Task Watching_is_begun_once_and_ended(DatabaseKind kind)
    {
        var desk = await Desk.In(await houses.On(kind));
        var incident = await desk.Log(desk.Anna, "Printer");
        var key = IncidentKind.Key(incident.Id);
        await desk.House.Do<WatchRecord>(feature => feature.Run(new(key), desk.Anna));
        await desk.House.Do<WatchRecord>(feature => feature.Run(new(key), desk.Anna));
        (await Watchers(desk, incident)).ShouldBe([desk.Anna.Person!.Value]);
        (await Should.ThrowAsync<Refused>(() => desk.House.Do<WatchRecord>(feature => feature.Run(new(key, desk.Bert.Person), desk.Agent)))).Message.ShouldContain("may not read");
        await desk.House.Do<UnwatchRecord>(feature => feature.Run(new(key), desk.Anna));
        (await Watchers(desk, incident)).ShouldBeEmpty();
        (await desk.House.Read(store => store.Facts.Where(fact => fact.Record == key.Id && fact.Name.StartsWith("Watch")).Select(fact => fact.Name).ToListAsync()))
            .ShouldBe([nameof(WatchStarted), nameof(WatchEnded)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("@anna", "anna")]
    [InlineData("Ask @anna.lee-smith, or (@bert).", "anna.lee-smith bert")]
    [InlineData("anna@example.org @@x a@b /@path", "")]
    [InlineData("@anna@example.org, @bert@ and @cleo.", "anna@example.org bert cleo")]
    [InlineData("@anna @Anna", "anna")]
    public void Mentions_are_names_behind_an_at(string text, string names) => string.Join(' ', Mentions.NamesIn(text)).ShouldBe(names);

    private static Task<Comment> Add(Desk desk, Incident incident, Actor by, string text, bool isInternal = false) =>
        desk.House.Do<AddComment, Comment>(feature => feature.Run(new(IncidentKind.Key(incident.Id), text, isInternal), by));

    private static Task<List<Comment>> Read(Desk desk, Incident incident, Actor by) =>
        desk.House.Read(async store => await store.CommentsOn(await store.Find(IncidentKind.Key(incident.Id), by, default), by).ToListAsync());

    private static Task<List<Guid>> Watchers(Desk desk, Incident incident) =>
        desk.House.Read(store => store.WatchersOf(IncidentKind.Key(incident.Id)).Select(watcher => watcher.Person).ToListAsync());

    private static Task<string> UserName(Desk desk, Actor actor) =>
        desk.House.Read(store => store.People.Where(person => person.Id == new Id<Person>(actor.Person!.Value)).Select(person => person.UserName!).SingleAsync());
}
