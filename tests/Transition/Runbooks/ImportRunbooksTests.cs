using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Transition.Knowledge;
using Tandem.Transition.Runbooks;

namespace Tandem.Tests.Transition.Runbooks;

/// <summary>Runbooks are taken over from files, once, and never over what was changed here.</summary>
public sealed class ImportRunbooksTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_second_import_takes_only_what_changed_and_nothing_over_our_own_words(DatabaseKind store)
    {
        var house = await houses.On(store);
        var folder = $"{Guid.CreateVersion7():n}";
        (string Path, string Text) File(string name, string text) => ($"{folder}/{name}.md", text);
        var full = File("DiskFull", "---\ntitle: Disk full\n---\n\n# DiskFull\n\n## Meaning\n\nNo room.\n");
        var slow = File("Slow", "# Slow answers\n\nWait.\n");

        (await Take(house, full, slow, File("_index", "---\ntitle: node\n---\n"), File("Broken", "---\ntitle: [\n---\nText"))).ShouldBe(
            [RunbookOutcome.Taken, RunbookOutcome.Taken, RunbookOutcome.Rejected, RunbookOutcome.Rejected]);
        var article = await Of(house, full.Path);
        (article.Title, article.AlertName, article.Kind, article.State, article.Body).ShouldBe(("Disk full", "DiskFull", ArticleType.Runbook, ArticleLife.Published, "## Meaning\n\nNo room."));
        var before = await house.Read(all => all.Facts.LongCountAsync());
        (await Take(house, full, slow)).ShouldBe([RunbookOutcome.Unchanged, RunbookOutcome.Unchanged]);
        (await house.Read(all => all.Facts.LongCountAsync())).ShouldBe(before);

        await house.Do((EditArticle edit) => edit.Run(new(article.Id, Patch.Of("body", "Ours")), Census.Tandem));
        var (fuller, slower) = ((full.Path, full.Text + "More.\n"), (slow.Path, slow.Text + "Longer.\n"));
        (await Take(house, full, slow)).ShouldBe([RunbookOutcome.Unchanged, RunbookOutcome.Unchanged]);
        (await Take(house, fuller, slower)).ShouldBe([RunbookOutcome.Kept, RunbookOutcome.Updated]);
        (await Of(house, full.Path)).NextBody.ShouldBe("Ours");
        ((await Of(house, slow.Path)).Edition, (await Of(house, slow.Path)).Body).ShouldBe((2, "Wait.\nLonger."));

        var fates = await house.Do((ImportRunbooks import) => import.Run(new([fuller], Overwrite: true), Census.Tandem));
        fates.Single().Outcome.ShouldBe(RunbookOutcome.Updated);
        (await Of(house, full.Path)).Body.ShouldEndWith("More.");
    }

    [Theory, Stores]
    public async Task What_a_person_imports_waits_for_somebody_elses_review(DatabaseKind store)
    {
        var house = await houses.On(store);
        var agent = await house.ActorOf(await house.Enter("Ida", StandardRole.Agent));
        var path = $"{Guid.CreateVersion7():n}.md";

        await house.Do((ImportRunbooks import) => import.Run(new([(path, "Do this")]), agent));

        (await Of(house, path)).State.ShouldBe(ArticleLife.InReview);
        var nobody = await house.ActorOf(await house.Enter("Nora", StandardRole.Requester));
        await Should.ThrowAsync<Forbidden>(() => house.Do((ImportRunbooks import) => import.Run(new([]), nobody)));
    }

    private static async Task<IEnumerable<RunbookOutcome>> Take(House house, params (string Path, string Text)[] files) =>
        (await house.Do((ImportRunbooks import) => import.Run(new(files), Census.Tandem))).Select(fate => fate.Outcome);

    private static async Task<Article> Of(House house, string path) => await house.Read(async all =>
    {
        var source = await all.RunbookSources.AsNoTracking().SingleAsync(row => row.Path == path);
        return await all.Articles.AsNoTracking().SingleAsync(row => row.Id == source.Article);
    });
}
