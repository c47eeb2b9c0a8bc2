using System.Net;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Problems;
using Tandem.Operation.Solutions;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Transition.Knowledge;
using Tandem.Transition.Knowledge;
using Tandem.Transition.KnowledgeUse;

namespace Tandem.Tests.Operation.Solutions;

/// <summary>Articles are found while an incident is written down, used for it, and written from it.</summary>
public sealed class SolutionTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task An_article_used_for_an_incident_is_counted_and_uncounted(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Ada", StandardRole.Agent);
        var (ada, ben) = (await house.ActorOf(person), await house.ActorOf(await house.Enter("Ben", StandardRole.Agent)));
        var article = await house.Published(ada, ben, "Kaleidoscope shows black");
        var incident = await house.Do((LogIncident log) => log.Run(new("Kaleidoscope black again"), ada));
        await house.Settled();
        await house.Let(person);
        using var visitor = await house.SignedIn(person);

        await visitor.Open(IncidentKind.Kind.PathOf(incident));
        visitor.Page.QuerySelector("#panel-knowledge")!.TextContent.ShouldContain("Kaleidoscope shows black");
        await visitor.Submit($"form[action='{IncidentKind.Kind.PathOf(incident)}/actions/articles']");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        await house.Settled();
        (await house.Now(article)).UsedCount.ShouldBe(1);
        var version = (await house.Now(article)).Version;
        await house.Do((CountUses count) => count.Run(new(article.Id), Census.Tandem));
        (await house.Now(article)).Version.ShouldBe(version, "what is counted right is left alone");
        await visitor.Open(ArticleKind.Kind.PathOf(article));
        visitor.Page.Body!.TextContent.ShouldContain("Kaleidoscope black again");
        await Should.ThrowAsync<Refused>(() => house.Do((UseArticle use) => use.Run(new(incident.Id, article.Id), ada)));

        await visitor.Open(IncidentKind.Kind.PathOf(incident));
        await visitor.Submit("form[action$='/remove']");
        await house.Settled();
        (await house.Now(article)).UsedCount.ShouldBe(0);
    }

    [Theory, Stores]
    public async Task An_article_is_written_from_a_resolution_in_one_step(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Ada", StandardRole.Agent);
        var ada = await house.ActorOf(person);
        var incident = await house.Do((LogIncident log) => log.Run(new("Gramophone skips", "Since noon"), ada));
        await Should.ThrowAsync<Refused>(() => house.Do((WriteSolution write) => write.Run(new(incident.Id), ada)));
        await house.Do((ResolveIncident resolve) => resolve.Run(new(incident.Id, ResolutionCode.Solved, "New needle"), ada));
        await house.Let(person);
        using var visitor = await house.SignedIn(person);

        await visitor.Open(IncidentKind.Kind.PathOf(incident));
        await visitor.Submit("#form-write-article");

        var article = await house.Read(all => all.Articles.AsNoTracking().SingleAsync(row => row.Title == "Gramophone skips" && row.Owner == person.Id));
        visitor.Place.ShouldBe(ArticleKind.Kind.PathOf(article) + "/edit");
        (article.State, article.Kind, article.Body).ShouldBe((ArticleLife.Draft, ArticleType.KnownFix, "## What is wrong\n\nSince noon\n\n## What helps\n\nNew needle"));
        await house.Settled();
        (await house.Now(article)).UsedCount.ShouldBe(1);
        var rita = await house.ActorOf(await house.Enter("Rita", StandardRole.Requester));
        await Should.ThrowAsync<Forbidden>(() => house.Do((WriteSolution write) => write.Run(new(incident.Id), rita)));
    }

    [Theory, Stores]
    public async Task A_known_error_becomes_the_draft_of_an_article_in_one_step(DatabaseKind store)
    {
        var house = await houses.On(store);
        var person = await house.Enter("Ada", StandardRole.Agent);
        var ada = await house.ActorOf(person);
        var problem = await house.Do((LogProblem log) => log.Run(new("Gramophone skips again", Symptoms: "It repeats a word."), ada));
        (await house.Do((WriteKnownError write) => write.Run(new(problem.Id), ada)).ShouldThrowAsync<Refused>()).Complaints[0].Field.ShouldBe("workaround");
        await house.Do((DeclareKnownError declare) => declare.Run(new(problem.Id, "Lay a coin on the arm", "The needle is worn"), ada));
        await house.Let(person);
        using var visitor = await house.SignedIn(person);

        await visitor.Open(ProblemKind.Kind.PathOf(problem));
        await visitor.Submit("#form-write-article");

        var article = await house.Read(all => all.Articles.AsNoTracking().SingleAsync(row => row.Title == "Gramophone skips again" && row.Owner == person.Id));
        visitor.Place.ShouldBe(ArticleKind.Kind.PathOf(article) + "/edit");
        (article.State, article.Kind, article.Body).ShouldBe((ArticleLife.Draft, ArticleType.KnownFix, "## What is wrong\n\nIt repeats a word.\n\n## Why it happens\n\nThe needle is worn\n\n## What helps until it is fixed\n\nLay a coin on the arm"));
        await visitor.Open(ProblemKind.Kind.PathOf(problem));
        visitor.Page.QuerySelector("main")!.TextContent.ShouldContain(ArticleKind.Kind.NumberOf(article));
        await house.Settled();
        (await house.Now(article)).UsedCount.ShouldBe(0, "nothing was solved with it yet");
        var rita = await house.ActorOf(await house.Enter("Rita", StandardRole.Requester));
        await Should.ThrowAsync<Forbidden>(() => house.Do((WriteKnownError write) => write.Run(new(problem.Id), rita)));
    }

    [Theory, Stores]
    public async Task Whoever_types_a_report_is_shown_answers_for_everybody_and_no_others(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (ada, ben) = (await house.ActorOf(await house.Enter("Ada", StandardRole.Agent)), await house.ActorOf(await house.Enter("Ben", StandardRole.Agent)));
        await house.Published(ada, ben, "Theremin hums loudly");
        await house.Published(ada, ben, "Theremin hums INSIDE", audience: ArticleAudience.Agents);
        await house.Write(ada, "Theremin hums UNDRAFTED");
        await house.Settled();
        var (rita, agent) = (await house.Enter("Rita", StandardRole.Requester), await house.Enter("Cleo", StandardRole.Agent));
        await house.Let(rita);
        await house.Let(agent);
        using var reader = await house.SignedIn(rita);
        using var worker = await house.SignedIn(agent);

        await reader.Open("/portal/similar?q=theremin%20hums");
        reader.Page.Body!.TextContent.ShouldContain("Theremin hums loudly");
        reader.Page.Body!.TextContent.ShouldNotContain("INSIDE");
        reader.Page.Body!.TextContent.ShouldNotContain("UNDRAFTED");
        await worker.Open("/incidents/similar?q=theremin%20hums");
        worker.Page.Body!.TextContent.ShouldContain("INSIDE");
        worker.Page.Body!.TextContent.ShouldNotContain("UNDRAFTED");
    }
}
