using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Product.Interruptions;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;
using Tandem.Product.RoadmapDates;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Freezes;

namespace Tandem.Demonstration;

/// <summary>Puts the products on a roadmap: what their teams finished in the last months, what is gathered for what, and a freeze that moves dates.</summary>
internal sealed class DemoRoadmap(
    Store store, TimeProvider clock, TakeOverFinishedWork takeOver, AddRoadmapItem addItem, MoveRoadmapItem moveItem, AddBacklogItem addBacklog, EditBacklogItem editBacklog,
    InterruptionDerivation interruptions, Forecaster forecaster, DeclareFreeze freeze)
{
    private const int Weeks = 30;
    private const int FactsAtOnce = 2_000;
    private static readonly Actor Tandem = Actor.System("demo");
    private readonly Dice dice = new(85);

    public async Task Plan(CancellationToken stop)
    {
        var teams = new HashSet<Id<Team>>();
        foreach (var words in ProductWords.Products)
        {
            var product = await store.Products.AsNoTracking().SingleAsync(row => row.Name == words.Name, stop);
            await Finish(words, product, stop);
            foreach (var ahead in words.Roadmap)
                await Plan(ahead, product, stop);
            teams.Add(product.Team!.Value);
        }

        await Measure(stop);
        await Forecast(teams, stop);
        var now = clock.GetUtcNow();
        var shop = await store.Services.AsNoTracking().SingleAsync(row => row.Name == "Customer web shop", stop);
        await freeze.Run(new("Autumn sale of the shop", "Four days in which a tenth of the year is ordered.", now.AddDays(6), now.AddDays(11), shop.Id), Tandem, stop);
        await Forecast(teams, stop);
    }

    /// <summary>Some weeks bring two items, some none; nobody finishes anything on a Sunday.</summary>
    private async Task Finish(ProductWords.Product words, DigitalProduct product, CancellationToken stop)
    {
        var (finished, number, now) = (new List<TakeOverFinishedWork.Finished>(), 0, clock.GetUtcNow());
        for (var day = Weeks * 7; day > 1; day--)
        {
            var at = now.AddDays(-day);
            if (at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || !dice.Falls(0.22))
                continue;
            var title = words.Finished[number % words.Finished.Length];
            finished.Add(new(number < words.Finished.Length ? title : $"{title}, part {(number / words.Finished.Length) + 1}", at, Estimate: dice.Between(1, 9)));
            number++;
        }

        await takeOver.Run(new(product.Id, finished), Tandem, stop);
    }

    private async Task Plan(ProductWords.Ahead words, DigitalProduct product, CancellationToken stop)
    {
        var owner = await store.People.AsNoTracking().SingleAsync(row => row.Id == product.Owner, stop);
        var by = new Actor(owner.Id.Value, owner.Name) { Cause = "demo", Grants = [Grant.All] };
        var item = await addItem.Run(new(words.Title, product.Id, words.Horizon, PublicText: words.Text, Objective: product.Objectives[0], Owner: owner.Id, Audience: words.Audience), by, stop);
        if (words.Horizon == Horizon.Now)
            await moveItem.Run(new(item.Id, RoadmapLife.InProgress), by, stop);
        foreach (var gathered in await store.BacklogItems.Where(row => row.Product == product.Id && words.Gathers.Contains(row.Title)).Select(row => row.Id).ToListAsync(stop))
            await editBacklog.Run(new(gathered, Patch.Of("roadmapItem", item.Id)), by, stop);
        foreach (var (title, points) in words.More)
            await addBacklog.Run(new(title, product.Id, BacklogType.Story, Objective: product.Objectives[0], Estimate: points, RoadmapItem: item.Id), by, stop);
    }

    /// <summary>How much of the teams' time operations took is read from the journal now; the house goes on with it when it opens.</summary>
    private async Task Measure(CancellationToken stop)
    {
        var since = clock.GetUtcNow().AddDays(-ReadTeamOutlook.Measured - 1);
        string[] kinds = [.. InterruptionDerivation.Kinds];
        for (var entry = 0L; ;)
        {
            var after = entry;
            var facts = await store.Facts.Where(fact => fact.Entry > after && fact.At >= since && fact.Actor != null && kinds.Contains(fact.Kind)).OrderBy(fact => fact.Entry).Take(FactsAtOnce).ToListAsync(stop);
            if (facts.Count == 0)
                return;
            await interruptions.Follow(facts, stop);
            await store.SaveChangesAsync(stop);
            store.Forget();
            entry = facts[^1].Entry;
        }
    }

    private async Task Forecast(IEnumerable<Id<Team>> teams, CancellationToken stop)
    {
        foreach (var team in teams)
            await forecaster.Forecast(team, stop);
        await store.SaveChangesAsync(stop);
    }
}
