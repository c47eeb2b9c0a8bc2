using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.Knowledge;

namespace Tandem.Tests.Transition.Knowledge;

/// <summary>Articles are written by one, published by another, changed in versions, and looked at again when their date is past.</summary>
public sealed class ArticleLifeTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task Programs_read_every_published_version_where_they_work_on_articles(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var robot = await house.Enter("Robot", StandardRole.Administrator);
        using var program = await house.Program(robot);
        var (ada, cleo) = (await house.ActorOf(await house.Enter("Ada", StandardRole.Member)), await house.ActorOf(await house.Enter("Cleo", StandardRole.Member)));
        var article = await house.Write(ada, "Reset a token");
        (await program.GetFromJsonAsync<JsonElement>("/api/v1/articles/KNO-1/versions")).GetProperty("items").GetArrayLength().ShouldBe(0, "nothing is published yet");
        await house.Submit(article, ada);
        await house.Publish(article, cleo);
        await house.Do((EditArticle edit) => edit.Run(new(article.Id, Patch.Of("body", "The blue one")), ada));
        await house.Submit(article, ada);
        await house.Publish(article, cleo);

        var versions = (await program.GetFromJsonAsync<JsonElement>("/api/v1/articles/KNO-1/versions")).GetProperty("items").EnumerateArray().ToList();

        versions.Select(each => each.GetProperty("number").GetInt32()).ShouldBe([1, 2]);
        (versions[1].GetProperty("body").GetString(), versions[1].GetProperty("author").GetString()).ShouldBe(("The blue one", "Ada"));
        versions[1].GetProperty("publishedAt").GetDateTimeOffset().ShouldBe(house.Clock.GetUtcNow(), TimeSpan.FromMinutes(1));
        using var reader = await house.Program(await house.Enter("Rita", StandardRole.Requester));
        (await reader.GetAsync("/api/v1/articles/KNO-1/versions")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await program.GetAsync("/api/v1/incidents/INC-1/versions")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Stores]
    public async Task Nobody_publishes_their_own_words(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (ada, ben) = await Two(house);
        var article = await house.Write(ada, "Reset a token");
        await Should.ThrowAsync<NoSuchMove>(() => house.Publish(article, ben));
        await house.Submit(article, ada);

        await Should.ThrowAsync<Refused>(() => house.Publish(article, ada));
        await Should.ThrowAsync<Refused>(() => house.Publish(article, new Actor(null, "Tandem") { OnBehalfOf = ada.Person, Grants = [Grant.All] }));
        (await house.Now(article)).State.ShouldBe(ArticleLife.InReview);
        await house.Do((SendBackArticle back) => back.Run(new(article.Id, "Which token?"), ben));
        await house.Do((EditArticle edit) => edit.Run(new(article.Id, Patch.Of("body", "The blue one")), ben));
        await house.Submit(article, ada);
        await Should.ThrowAsync<Refused>(() => house.Publish(article, ben));

        var cleo = await house.ActorOf(await house.Enter("Cleo", StandardRole.Member));
        await house.Publish(article, cleo);
        var now = await house.Now(article);
        (now.State, now.Edition, now.Body).ShouldBe((ArticleLife.Published, 1, "The blue one"));
        var kept = await house.Read(all => all.Editions.SingleAsync(edition => edition.Article == article.Id));
        (kept.Authors, kept.Publisher).ShouldBe(("Ada, Ben", "Cleo"));
    }

    [Theory, Stores]
    public async Task To_publish_is_offered_to_a_reviewer_and_not_to_an_author_and_to_retire_never_stands_out(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (writer, reader) = (await house.Enter("Ada", StandardRole.Manager), await house.Enter("Ben", StandardRole.Manager));
        var article = await house.Write(await house.ActorOf(writer), "Change the drum");
        await house.Submit(article, await house.ActorOf(writer));
        await house.Let(writer);
        await house.Let(reader);
        using var author = await house.SignedIn(writer);
        using var reviewer = await house.SignedIn(reader);
        var (path, publish) = (ArticleKind.Kind.PathOf(await house.Now(article)), "form[action$='/moves/published'] button");

        await author.Open(path);
        author.Page.QuerySelector(publish).ShouldBeNull();
        author.Page.Body!.TextContent.ShouldContain("somebody other than those who wrote it publishes it");
        await reviewer.Open(path);
        reviewer.Page.QuerySelector(publish)!.ClassList.ShouldContain("btn-primary");
        await reviewer.Press("Publish");

        await author.Open(path);
        author.Page.QuerySelector("form[action$='/moves/retired'] button")!.ClassList.ShouldNotContain("btn-primary");
    }

    [Theory, Stores]
    public async Task What_is_reviewed_cannot_be_changed_and_must_not_be_empty(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (ada, ben) = await Two(house);
        var empty = await house.Write(ada, "Empty", "");
        (await Should.ThrowAsync<Refused>(() => house.Submit(empty, ada))).Complaints.Single().Field.ShouldBe("body");
        await house.Do((EditArticle edit) => edit.Run(new(empty.Id, Patch.Of("body", "Filled")), ada));
        await house.Submit(empty, ada);

        await Should.ThrowAsync<Refused>(() => house.Do((EditArticle edit) => edit.Run(new(empty.Id, Patch.Of("body", "Slipped in")), ada)));
        await Should.ThrowAsync<Refused>(() => house.Do((SendBackArticle back) => back.Run(new(empty.Id, " "), ben)));
        (await house.Now(empty)).Body.ShouldBe("Filled");
        await Should.ThrowAsync<Refused>(() => house.Do((WriteArticle write) => write.Run(new("For a team", Audience: ArticleAudience.Team), ada)));
    }

    [Theory, Stores]
    public async Task Readers_see_the_published_version_until_the_next_one_is(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (ada, ben) = await Two(house);
        var article = await house.Published(ada, ben, "Old title", "Old words", ArticleAudience.Agents);

        await house.Do((EditArticle edit) => edit.Run(new(article.Id, Patch.Of("body", "New words")), ada));
        await house.Do((EditArticle edit) => edit.Run(new(article.Id, Patch.Of("audience", ArticleAudience.Everybody)), ada));
        var waiting = await house.Now(article);
        (waiting.State, waiting.Body, waiting.NextBody, waiting.Audience, waiting.Circle).ShouldBe((ArticleLife.Published, "Old words", "New words", ArticleAudience.Agents, ArticleCircle.Agents));
        await house.Submit(article, ada);
        await Should.ThrowAsync<Refused>(() => house.Publish(article, ada));
        await house.Publish(article, ben);

        var now = await house.Now(article);
        (now.Body, now.NextBody, now.Revision, now.Edition, now.Circle).ShouldBe(("New words", null, null, 2, ArticleCircle.Everybody));
        (await house.Read(all => all.Editions.Where(edition => edition.Article == article.Id).OrderBy(edition => edition.Number).Select(edition => edition.Body).ToListAsync())).ShouldBe(["Old words", "New words"]);

        await house.Do((EditArticle edit) => edit.Run(new(article.Id, Patch.Of("title", "Never mind")), ada));
        await house.Do((DropNewVersion drop) => drop.Run(new(article.Id), ada));
        (await house.Now(article)).Title.ShouldBe("Old title");
        await house.Do((RetireArticle retire) => retire.Run(new(article.Id), ada));
        (await house.Now(article)).Circle.ShouldBe(ArticleCircle.Agents);
        await house.Do((ReviveArticle revive) => revive.Run(new(article.Id), ada));
        (await house.Now(article)).State.ShouldBe(ArticleLife.Draft);
    }

    [Theory, Stores]
    public async Task The_owner_is_told_once_when_an_article_is_past_its_date(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (ada, ben) = await Two(house);
        var article = await house.Published(ada, ben, "Only this year");
        await house.Do((EditArticle edit) => edit.Run(new(article.Id, Patch.Of("validUntil", house.Clock.GetUtcNow().AddDays(1))), ada));
        await house.Do((FindOutdatedArticles find) => find.Run(default));
        (await house.Now(article)).Outdated.ShouldBeFalse();

        house.Clock.Move(TimeSpan.FromDays(2));
        await house.Do((EditArticle edit) => edit.Run(new(article.Id, Patch.Of("alertName", "Late")), ada));
        (await house.Now(article)).Outdated.ShouldBeFalse("an edit would keep the owner from being told");
        await house.Do((FindOutdatedArticles find) => find.Run(default));
        await house.Do((FindOutdatedArticles find) => find.Run(default));
        await house.Settled();

        (await house.Now(article)).Outdated.ShouldBeTrue();
        (await house.Read(all => all.Facts.CountAsync(fact => fact.Record == article.Id.Value && fact.Name == nameof(ArticleOutdated)))).ShouldBe(1);
        (await house.Read(all => all.Set<Notice>().AsNoTracking().CountAsync(notice => notice.Record == article.Id.Value && notice.Words.StartsWith("Past its date")))).ShouldBe(1);
        await house.Do((EditArticle edit) => edit.Run(new(article.Id, Patch.Of("validUntil", house.Clock.GetUtcNow().AddDays(9))), ada));
        (await house.Now(article)).Outdated.ShouldBeFalse();
    }

    [Theory, Stores]
    public async Task The_pages_write_send_to_review_and_show_the_differences(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Pia", StandardRole.Agent);
        await house.Let(person);
        using var visitor = await house.SignedIn(person);

        await visitor.Open("/articles/new");
        await visitor.Submit("#form-create", ("title", ""), ("body", "Typed already"));
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("textarea[name=body]")!.TextContent.ShouldBe("Typed already");
        await visitor.Submit("#form-create", ("title", "Scan to mail"), ("body", "Line one\n\nLine two"), ("audience", "everybody"));
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        var article = await house.Read(all => all.Articles.AsNoTracking().SingleAsync(row => row.Owner == person.Id));
        visitor.Place.ShouldBe(ArticleKind.Kind.PathOf(article));
        await house.Submit(article, Census.Tandem);
        await house.Publish(article, Census.Tandem);

        await visitor.Open(ArticleKind.Kind.PathOf(article) + "/edit");
        await visitor.Submit("#form-edit", ("body", "Line one\n\nLine three"));
        visitor.Page.Body!.TextContent.ShouldContain("Line two", customMessage: "readers go on seeing it");
        await visitor.Open(ArticleKind.Kind.PathOf(article) + "/versions");
        visitor.Page.QuerySelector("ins.diff-new")!.TextContent.ShouldBe("Line three");
        visitor.Page.QuerySelector("del.diff-gone")!.TextContent.ShouldBe("Line two");
        visitor.Page.QuerySelectorAll("td[data-label='Written by']").Select(cell => cell.TextContent).ShouldBe(["Pia", "Pia"]);
        await visitor.Open(ArticleKind.Kind.PathOf(article) + "/edit");
        visitor.Page.QuerySelector("textarea[name=body]")!.TextContent.ShouldContain("Line three");

        await visitor.Open(ArticleKind.Kind.PathOf(article));
        await visitor.Submit("form[action$='/moves/retired']");
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("main > .alert-danger")!.TextContent.ShouldContain("A new version is being written", customMessage: "a button by itself says why it was refused");
        (await house.Now(article)).State.ShouldBe(ArticleLife.Published);
    }

    private static async Task<(Actor Ada, Actor Ben)> Two(House house) =>
        (await house.ActorOf(await house.Enter("Ada", StandardRole.Agent)), await house.ActorOf(await house.Enter("Ben", StandardRole.Agent)));
}
