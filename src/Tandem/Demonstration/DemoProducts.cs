using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Problems;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.Product.Backlog;
using Tandem.Product.Ideas;
using Tandem.Product.Products;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;

namespace Tandem.Demonstration;

/// <summary>Builds on: three products with objectives, what people wish for, and a backlog for which incidents of the year speak.</summary>
internal sealed class DemoProducts(
    Store store, TimeProvider clock, AddObjective addObjective, AddProduct addProduct, EditProduct editProduct, MoveProduct moveProduct,
    WriteIdea writeIdea, VoteForIdea vote, MoveIdea moveIdea, NoteFeedback noteFeedback, SetCustomerWeight setWeight, AddBacklogItem addItem, AddCriterion addCriterion, MoveBacklogItem moveItem, VerifyCriterion verify, LinkRecords link)
{
    /// <summary>Incidents that speak for one item.</summary>
    private const int Most = 6;

    private const int Large = 5;
    private const int Months = 6;
    private const int Month = 30;
    private readonly Dice dice = new(606);
    private List<Person> people = [];

    public async Task Build(CancellationToken stop)
    {
        var system = Actor.System("demo");
        people = await store.People.AsNoTracking().Where(person => person.Organisation != null && person.Title != null).OrderBy(person => person.Serial).ToListAsync(stop);
        var customer = await store.Set<Organisation>().AsNoTracking().SingleAsync(row => row.Name == "Alder & Finch Retail", stop);
        await setWeight.Run(new(customer.Id, Large), system, stop);
        var (first, last) = Year();
        var head = await store.People.AsNoTracking().SingleAsync(person => person.UserName == "admin", stop);
        var above = await addObjective.Run(new(ProductWords.Above, "What customers can do themselves, they do sooner and like better.", head.Id, From: first, Until: last), system, stop);
        foreach (var words in ProductWords.Products)
            await Build(words, above, first, last, stop);
    }

    private async Task Build(ProductWords.Product words, Objective above, string first, string last, CancellationToken stop)
    {
        var service = await store.Services.AsNoTracking().SingleAsync(row => row.Name == words.Service, stop);
        var owner = await store.People.AsNoTracking().SingleAsync(row => row.Id == service.Owner, stop);
        var by = ActorOf(owner);
        var objective = new Objective { Title = words.Objective, Owner = owner.Id, Parent = above.Id, From = first, Until = last };
        await Follow(objective, words, by, stop);
        var product = await addProduct.Run(new(words.Name, words.Vision, words.Strategy, owner.Id, service.Team, words.Customers, [service.Id], [objective.Id]), by, stop);
        var ideas = new Dictionary<string, Idea>();
        foreach (var wish in words.Wishes)
            ideas[wish.Title] = await WishFor(wish, product, by, stop);
        await Quote(ideas[words.Wishes[0].Title], service, by, stop);
        foreach (var item in words.Items)
            await Put(item, product, objective, ideas, service, by, stop);
        await Live(product, by, stop);
    }

    /// <summary>It was agreed long ago, and its owner said every month how far one is.</summary>
    private async Task Follow(Objective objective, ProductWords.Product words, Actor by, CancellationToken stop)
    {
        var begun = clock.GetUtcNow().AddDays(-Months * Month);
        store.Add(objective);
        store.AnnounceStep(objective, new ObjectiveAdded(objective.Id, objective.Title), by, begun);
        var result = new KeyResult(1, words.Counted, words.Unit, words.From, words.To, words.From);
        objective.Set([result]);
        store.AnnounceStep(objective, new KeyResultAdded(objective.Id, result), by, begun);
        objective.Agree();
        store.AnnounceStep(objective, new ObjectiveAgreed(objective.Id, objective.Agreements, objective.Title, objective.From!, objective.Until!, objective.KeyResults), by, begun);
        for (var month = 1; month <= Months; month++)
        {
            var at = begun.AddDays((month * Month) - 1);
            var value = Math.Round(words.From + ((words.Now - words.From) * month / Months));
            objective.Set([result with { Current = value, RecordedAt = at, RecordedBy = by.Name }]);
            store.AnnounceStep(objective, new KeyResultRecorded(objective.Id, 1, value), by, at);
        }

        await store.SaveChangesAsync(stop);
    }

    private async Task<Idea> WishFor(ProductWords.Wish wish, DigitalProduct product, Actor by, CancellationToken stop)
    {
        var idea = await writeIdea.Run(new(wish.Title, wish.Text, product.Id), ActorOf(dice.Pick(people)), stop);
        foreach (var person in people.OrderBy(_ => dice.Share()).Take(wish.Votes).ToList())
            await vote.Run(new(idea.Id), ActorOf(person), stop);
        if (wish.Planned)
            await moveIdea.Run(new(idea.Id, IdeaLife.Planned, "It is on our backlog."), by, stop);
        return idea;
    }

    private async Task Quote(Idea idea, Service service, Actor by, CancellationToken stop)
    {
        Id<Service>? hit = service.Id;
        var incident = await store.Incidents.AsNoTracking().Where(row => row.Service == hit && row.Description != "").OrderByDescending(row => row.OpenedAt).FirstOrDefaultAsync(stop);
        if (incident is not null)
            await noteFeedback.Run(new(incident.Id, idea.Id, Quote: incident.Description), by, stop);
    }

    private async Task Put(ProductWords.Item words, DigitalProduct product, Objective objective, Dictionary<string, Idea> ideas, Service service, Actor by, CancellationToken stop)
    {
        var item = await addItem.Run(new(words.Title, product.Id, words.Type, Objective: objective.Id, Estimate: words.Points, Skills: await store.Needed(words.Title, stop)), by, stop);
        await addCriterion.Run(new(item.Id, words.Criterion), by, stop);
        if (words.Wish.Length > 0)
            await link.Run(new(BacklogItemKind.Key(item.Id), BacklogStore.SupportedBy, IdeaKind.Key(ideas[words.Wish].Id)), by, stop);
        if (words.Type is BacklogType.Bug or BacklogType.Debt or BacklogType.Epic)
            await Support(item, words.Type, service, by, stop);
        string[] way = [BacklogLife.New, BacklogLife.Refined, BacklogLife.Ready, BacklogLife.InProgress];
        for (var at = 1; at <= Array.IndexOf(way, words.State); at++)
            await moveItem.Run(new(item.Id, way[at]), by, stop);
    }

    /// <summary>Incidents of the service, and where there is one a problem of it, speak for what is to be mended.</summary>
    private async Task Support(BacklogItem item, BacklogType type, Service service, Actor by, CancellationToken stop)
    {
        Id<Service>? hit = service.Id;
        var problem = await store.Problems.AsNoTracking().Where(row => row.Service == hit).OrderBy(row => row.Serial).FirstOrDefaultAsync(stop);
        if (problem is not null && type != BacklogType.Bug)
            await link.Run(new(BacklogItemKind.Key(item.Id), BacklogStore.SupportedBy, ProblemKind.Key(problem.Id)), by, stop);
        var incidents = await store.Incidents.AsNoTracking().Where(row => row.Service == hit && row.Priority <= 2 && row.State != IncidentLife.Cancelled)
            .OrderByDescending(row => row.OpenedAt).Skip(type == BacklogType.Bug ? 0 : Most).Take(Most).Select(row => row.Id).ToListAsync(stop);
        foreach (var incident in incidents)
            await link.Run(new(BacklogItemKind.Key(item.Id), BacklogStore.SupportedBy, IncidentKind.Key(incident)), by, stop);
    }

    /// <summary>The products have been in use for long: each goes through its gates, for which something was finished once.</summary>
    private async Task Live(DigitalProduct product, Actor by, CancellationToken stop)
    {
        var begun = await addItem.Run(new($"First version of {product.Name}", product.Id, BacklogType.Epic, "What the first customers needed."), by, stop);
        await addCriterion.Run(new(begun.Id, "The first customer uses it"), by, stop);
        foreach (var state in new[] { BacklogLife.Refined, BacklogLife.Ready, BacklogLife.InProgress })
            await moveItem.Run(new(begun.Id, state), by, stop);
        await verify.Run(new(begun.Id, 1, "In use since the first day"), by, stop);
        await moveItem.Run(new(begun.Id, BacklogLife.Done), by, stop);
        foreach (var state in new[] { ProductLife.Design, ProductLife.Development })
            await moveProduct.Run(new(product.Id, state), by, stop);
        await editProduct.Run(new(product.Id, Patch.Of("formula", Tandem.Product.Priorities.Formula.Wsjf)), by, stop);
    }

    private (string First, string Last) Year()
    {
        var year = clock.GetUtcNow().Year;
        return ($"{year}-01-01", $"{year}-12-31");
    }

    private static Actor ActorOf(Person person) => new(person.Id.Value, person.Name) { Cause = "demo", Organisation = person.Organisation?.Value, Grants = [Grant.All] };
}
