using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Knowledge;

namespace Tandem.Demonstration;

/// <summary>What the company has written down: answers for everybody, fixes for the desk, and some that still wait for a reviewer.</summary>
internal sealed class DemoKnowledge(Store store, WriteArticle write, SubmitArticle submit, PublishArticle publish, EditArticle edit, TimeProvider clock)
{
    private const string Name = "Tandem.Demonstration.articles.json";

    private static readonly Actor Tandem = Actor.System("demo");

    public async Task WriteDown(CancellationToken stop)
    {
        using var stream = typeof(DemoKnowledge).Assembly.GetManifestResourceStream(Name)!;
        var words = await JsonSerializer.DeserializeAsync<List<DemoArticle>>(stream, Json.Plain, stop);
        var authors = await store.Teams.OrderBy(team => team.Serial).Where(team => team.Lead != null).Select(team => team.Lead!.Value).ToListAsync(stop);
        var people = await store.People.AsNoTracking().Where(person => authors.Contains(person.Id)).ToListAsync(stop);
        foreach (var (each, at) in words!.Select((each, at) => (each, at)))
            await Tell(each, Of(people[at % people.Count]), Of(people[(at + 1) % people.Count]), stop);
    }

    private async Task Tell(DemoArticle words, Actor author, Actor reviewer, CancellationToken stop)
    {
        var service = await store.Services.AsNoTracking().Where(row => row.Name == words.Service).Select(row => (Kernel.Records.Id<Service>?)row.Id).FirstOrDefaultAsync(stop);
        var article = await write.Run(new(words.Title, words.Body, words.Kind, words.Audience, Service: service, ValidUntil: clock.GetUtcNow().AddDays(words.ValidForDays)), author, stop);
        if (words.State == ArticleLife.Draft)
            return;
        await submit.Run(new(article.Id), author, stop);
        if (words.State == ArticleLife.InReview)
            return;
        await publish.Run(new(article.Id), reviewer, stop);
        if (words.Next is { } next)
            await edit.Run(new(article.Id, Kernel.Resources.Patch.Of("body", next)), Tandem, stop);
    }

    private static Actor Of(Person person) => new(person.Id.Value, person.Name) { Cause = "demo", Grants = [Grant.All] };
}
