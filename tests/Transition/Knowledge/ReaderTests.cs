using System.Net;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.Knowledge;
using Tandem.Transition.KnowledgeUse;

namespace Tandem.Tests.Transition.Knowledge;

/// <summary>Requesters see what is published for them and nothing else, by whatever road; a team's articles stay in the team.</summary>
public sealed class ReaderTests(Houses houses) : IClassFixture<Houses>
{
    private const string Secret = "xylophonic";

    [Theory, Stores]
    public async Task Requesters_see_only_what_is_published_for_them_on_pages_api_search_counts_and_exports(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (ada, ben) = (await house.ActorOf(await house.Enter("Ada", StandardRole.Agent)), await house.ActorOf(await house.Enter("Ben", StandardRole.Agent)));
        var open = await house.Published(ada, ben, "Plumbago for everybody", "Plumbago words");
        await house.Do((EditArticle edit) => edit.Run(new(open.Id, Patch.Of("body", $"Plumbago {Secret} next")), ada));
        var was = await house.Write(ada, $"Plumbago once {Secret}", $"{Secret} before");
        await house.Do((EditArticle edit) => edit.Run(new(was.Id, Patch.Of("title", "Plumbago later")), ada));
        await house.Do((EditArticle edit) => edit.Run(new(was.Id, Patch.Of("body", "Clean")), ada));
        var drafted = house.Clock.GetUtcNow();
        house.Clock.Move(TimeSpan.FromMinutes(5));
        await house.Submit(was, ada);
        await house.Publish(was, ben);
        Article[] hidden =
        [
            await house.Write(ada, $"Plumbago draft {Secret}"),
            await house.Published(ada, ben, $"Plumbago agents {Secret}", audience: ArticleAudience.Agents),
            await Retired(house, ada, ben),
        ];
        await house.Settled();
        var rita = await house.Enter("Rita", StandardRole.Requester);
        await house.Let(rita);
        using var program = await house.Program(rita);
        using var visitor = await house.SignedIn(rita);

        var list = await program.GetStringAsync("/api/v1/articles?q=plumbago&limit=100");
        list.ShouldContain("Plumbago for everybody");
        list.ShouldContain("Plumbago later");
        foreach (var address in (string[])
        [
            "/api/v1/articles?limit=200", "/api/v1/articles?q=plumbago", $"/api/v1/articles?q={Secret}", $"/api/v1/articles/{Number(open)}", $"/api/v1/articles/{Number(open)}/facts",
            $"/api/v1/articles/{Number(was)}/facts", "/api/v1/articles?state=draft", "/api/v1/articles?state=retired", "/export/articles?format=csv", "/export/articles?format=json", "/articles", $"/articles?q={Secret}",
            "/portal/articles", $"/portal/articles?q={Secret}", $"/portal/articles/{Number(open)}", $"/articles/{Number(open)}", $"/search?q={Secret}", "/search?q=plumbago",
        ])
        {
            var said = address.StartsWith("/api", StringComparison.Ordinal) ? await program.GetStringAsync(address) : await Read(visitor, address);
            said.Replace($"q={Secret}", "").Replace($"value=\"{Secret}\"", "").Replace($"“{Secret}”", "").Replace($"\"{Secret}\"", "").ShouldNotContain(Secret, Case.Insensitive, address);
        }

        foreach (var each in hidden)
        {
            (await program.GetAsync($"/api/v1/articles/{Number(each)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            foreach (var page in (string[])["/articles", "/portal/articles"])
            {
                await visitor.Open($"{page}/{Number(each)}");
                visitor.Status.ShouldBe(HttpStatusCode.NotFound);
            }
        }

        (await program.GetAsync($"/api/v1/articles/{Number(was)}?at={drafted:yyyy-MM-ddTHH:mm:ss.ffffffZ}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "it was a draft then");
        await visitor.Open($"/articles/{Number(open)}/versions");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        var by = await house.ActorOf(rita);
        (await house.Read(all => ArticleKind.Kind.VisibleTo(by, all.Articles).CountAsync(article => hidden.Select(each => each.Id).Contains(article.Id)))).ShouldBe(0);
    }

    [Theory, Stores]
    public async Task A_team_keeps_its_articles_to_itself(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (inside, outside, reviewer) = (await house.Enter("Ina", StandardRole.Member), await house.Enter("Otto", StandardRole.Member), await house.Enter("Rex", StandardRole.Manager));
        var team = await house.Do((CreateTeam create) => create.Run(new($"Vault {Guid.CreateVersion7():n}"), Census.Tandem));
        await house.Do((AddMember add) => add.Run(new(team.Id, inside.Id), Census.Tandem));
        var (ina, rex) = (await house.ActorOf(inside), await house.ActorOf(reviewer));
        var article = await house.Do((WriteArticle write) => write.Run(new("Combination", "1-2-3", Team: team.Id), ina));
        await house.Submit(article, ina);
        await house.Publish(article, rex);
        using var member = await house.Program(inside);
        using var other = await house.Program(outside);

        (await member.GetAsync($"/api/v1/articles/{Number(article)}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync($"/api/v1/articles/{Number(article)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.PatchAsync($"/api/v1/articles/{Number(article)}", new StringContent("""{"audience":"everybody"}""", null, "application/merge-patch+json"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Stores]
    public async Task Readers_say_whether_it_helped_and_may_think_again(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (ada, ben) = (await house.ActorOf(await house.Enter("Ada", StandardRole.Agent)), await house.ActorOf(await house.Enter("Ben", StandardRole.Agent)));
        var article = await house.Published(ada, ben, "Turn it off and on");
        var rita = await house.Enter("Rita", StandardRole.Requester);
        await house.Let(rita);
        using var visitor = await house.SignedIn(rita);

        await visitor.Open($"/portal/articles/{Number(article)}");
        await visitor.Submit("#form-rating", ("helped", "false"), ("comment", "Which button?"));
        visitor.Page.Body!.TextContent.ShouldContain("You said that it did not help");
        ((await house.Now(article)).HelpedCount, (await house.Now(article)).NotHelpedCount).ShouldBe((0, 1));
        using var program = await house.Program(rita);
        (await program.PostAsync($"/api/v1/articles/{Number(article)}/ratings", new StringContent("""{"helped":true}""", null, "application/json"))).IsSuccessStatusCode.ShouldBeTrue();
        ((await house.Now(article)).HelpedCount, (await house.Now(article)).NotHelpedCount).ShouldBe((1, 0));
        await house.Do((RateArticle rate) => rate.Run(new(article.Id, true), ada));
        (await house.Now(article)).HelpedCount.ShouldBe(2);
    }

    private static string Number(Article article) => ArticleKind.Kind.NumberOf(article);

    private static async Task<string> Read(Visitor visitor, string address)
    {
        await visitor.Open(address);
        visitor.Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NotFound);
        return visitor.Page.DocumentElement.OuterHtml;
    }

    private static async Task<Article> Retired(House house, Actor author, Actor reviewer)
    {
        var article = await house.Published(author, reviewer, $"Plumbago retired {Secret}");
        await house.Do((RetireArticle retire) => retire.Run(new(article.Id), author));
        return article;
    }
}
