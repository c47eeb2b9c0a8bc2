using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Product.Backlog;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;
using Tandem.Product.RoadmapDates;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Freezes;

namespace Tandem.Demonstration;

/// <summary>Puts the products on a roadmap: what their teams finished in the last months, what is gathered for what, what waits for another team, and a freeze that moves dates.</summary>
internal sealed class DemoRoadmap(
    Store store, TimeProvider clock, TakeOverFinishedWork takeOver, AddRoadmapItem addItem, MoveRoadmapItem moveItem, AddBacklogItem addBacklog, EditBacklogItem editBacklog, LinkRecords link, DeclareFreeze freeze)
{
    /// <summary>A fall of chance by which forecasts of the year come as true as they say, as those of a team with a steady hand do.</summary>
    internal const ulong Fall = 159;

    private const int Weeks = 30;
    private const int MostLooks = 15;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly Actor Tandem = Actor.System("demo");
    private readonly Dice dice = new(Fall);

    public async Task Plan(CancellationToken stop)
    {
        foreach (var words in ProductWords.Products)
        {
            var product = await store.Products.AsNoTracking().SingleAsync(row => row.Name == words.Name, stop);
            await Finish(words, product, stop);
            foreach (var ahead in words.Roadmap)
                await Plan(ahead, product, stop);
        }

        await Wait(stop);
        await Dated(ProductWords.Products.Sum(words => words.Roadmap.Length), stop);
        var now = clock.GetUtcNow();
        var shop = await store.Services.AsNoTracking().SingleAsync(row => row.Name == "Customer web shop", stop);
        await freeze.Run(new("Autumn sale of the shop", "Four days in which a tenth of the year is ordered.", now.AddDays(6), now.AddDays(11), shop.Id), Tandem, stop);
    }

    /// <summary>When a team finished something, and what it was thought to take. Some weeks bring two items, some none; nobody finishes anything on a Sunday.</summary>
    internal static IEnumerable<(DateTimeOffset At, int Estimate)> Finished(Dice dice, DateTimeOffset now)
    {
        for (var day = Weeks * 7; day > 1; day--)
        {
            var at = now.AddDays(-day);
            if (at.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && dice.Falls(0.4))
                yield return (at, dice.Between(1, 9));
        }
    }

    private async Task Finish(ProductWords.Product words, DigitalProduct product, CancellationToken stop)
    {
        var finished = Finished(dice, clock.GetUtcNow()).Select((each, number) => new TakeOverFinishedWork.Finished(TitleOf(words.Finished, number), each.At, Estimate: each.Estimate));
        await takeOver.Run(new(product.Id, [.. finished]), Tandem, stop);
    }

    private static string TitleOf(string[] titles, int number) =>
        number < titles.Length ? titles[number] : $"{titles[number % titles.Length]}, part {(number / titles.Length) + 1}";

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
            await addBacklog.Run(new(title, product.Id, BacklogType.Story, Objective: words.Horizon == Horizon.Now ? product.Objectives[0] : null, Estimate: points, RoadmapItem: item.Id, Skills: await store.Needed(title, stop)), by, stop);
    }

    /// <summary>An item of one team cannot begin before that of another is done.</summary>
    private async Task Wait(CancellationToken stop)
    {
        var (waiting, blocker) = (await ItemOf(ProductWords.Waits.Item, stop), await ItemOf(ProductWords.Waits.BlockedBy, stop));
        await link.Run(new(BacklogItemKind.Key(waiting), BacklogStore.BlockedBy, BacklogItemKind.Key(blocker)), Tandem, stop);
    }

    private Task<Id<BacklogItem>> ItemOf(string title, CancellationToken stop) => store.BacklogItems.Where(row => row.Title == title).Select(row => row.Id).SingleAsync(stop);

    /// <summary>The house follows while it is filled: it says dates first, so that the freeze can move them; if it is slower, the freeze is there from the beginning.</summary>
    private async Task Dated(int items, CancellationToken stop)
    {
        for (var look = 0; look < MostLooks && await store.RoadmapForecasts.CountAsync(stop) < items; look++)
            await Task.Delay(Look, stop);
    }
}
