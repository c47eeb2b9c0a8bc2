using Microsoft.EntityFrameworkCore;
using Tandem.Design.ExchangeRates;
using Tandem.Design.Outages;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Paging;
using Tandem.Operation.Problems;
using Tandem.People.Organisations;
using Tandem.Product.Backlog;
using Tandem.Product.Ideas;
using Tandem.Product.Products;
using Tandem.Strategy.Objectives;

namespace Tandem.Product.Priorities;

/// <summary>Keeps the scores of backlog items, and the votes that ideas carry for their lists, in step with the journal.</summary>
public sealed class PriorityDerivation(Store store, Scorer scorer, ReadRates rates) : IComputedAtOnce
{
    /// <summary>As <c>tandem rebuild</c> names it.</summary>
    public const string Name = "priorities";

    private const int AtOnce = 500;

    /// <summary>Nothing is to be forgotten: the figures are written over.</summary>
    public Task Clear(CancellationToken stop) => Task.CompletedTask;

    /// <summary>Counts the votes of all ideas, and then scores all items.</summary>
    public async Task<int> Compute(int done, CancellationToken stop)
    {
        var ideas = await store.Ideas.CountAsync(stop);
        if (done < ideas)
        {
            var some = await store.Ideas.OrderBy(idea => idea.Serial).Skip(done).Take(AtOnce).Select(idea => idea.Id).ToListAsync(stop);
            await Count(some, stop);
            return some.Count;
        }

        var items = await store.BacklogItems.OrderBy(item => item.Serial).Skip(done - ideas).Take(AtOnce).Select(item => item.Id).ToListAsync(stop);
        await scorer.Score(items, stop);
        return items.Count;
    }

    public async Task Follow(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        var told = facts.Select(fact => (fact.Kind, fact.Record)).Distinct().ToLookup(fact => fact.Kind, fact => fact.Record);
        var weighed = facts.Where(fact => fact.Name == nameof(CustomerWeightSet)).Select(fact => new Id<Organisation>(fact.Record)).Distinct().ToList();
        List<Id<Idea>> ideas = [.. told[IdeaKind.Kind.Name].Select(id => new Id<Idea>(id))];
        if (weighed.Count > 0)
            ideas = [.. ideas.Union(await store.IdeaVotes.Where(vote => vote.Organisation != null && weighed.Contains(vote.Organisation.Value)).Select(vote => vote.Idea).Distinct().ToListAsync(stop))];
        foreach (var some in ideas.Chunk(AtOnce))
            await Count(some, stop);

        HashSet<Guid> items = [.. told[BacklogItemKind.Kind.Name]];
        items.UnionWith(await Supported([.. await Incidents(told, stop), .. told[ProblemKind.Kind.Name], .. ideas.Select(idea => idea.Value)], stop));
        items.UnionWith(await Served([.. told[ObjectiveKind.Kind.Name].Select(id => new Id<Objective>(id))], [.. told[ProductKind.Kind.Name].Select(id => new Id<DigitalProduct>(id))], stop));
        if (rates.Changed(facts))
            items.UnionWith(await store.Links.Where(link => link.Relation == BacklogStore.SupportedBy && link.FromKind == BacklogItemKind.Kind.Name).Select(link => link.From).Distinct().ToListAsync(stop));
        foreach (var some in items.Chunk(AtOnce))
            await scorer.Score([.. some.Select(id => new Id<BacklogItem>(id))], stop);
    }

    private async Task Count(IReadOnlyList<Id<Idea>> ids, CancellationToken stop)
    {
        var votes = await store.WeightedVotes(ids, stop);
        foreach (var idea in await store.Ideas.Where(idea => ids.Contains(idea.Id)).OrderBy(idea => idea.Serial).ToListAsync(stop))
            (idea.Votes, idea.Weight) = votes.GetValueOrDefault(idea.Id);
    }

    /// <summary>The incidents that were told of, those they belong to, and those behind pages and outages that were.</summary>
    private async Task<HashSet<Guid>> Incidents(ILookup<string, Guid> told, CancellationToken stop)
    {
        HashSet<Guid> incidents = [.. told[IncidentKind.Kind.Name]];
        List<Id<Incident>> ids = [.. incidents.Select(id => new Id<Incident>(id))];
        if (ids.Count > 0)
            incidents.UnionWith((await store.Incidents.AsNoTracking().Where(row => ids.Contains(row.Id) && (row.Parent != null || row.MergedInto != null)).Select(row => row.Parent ?? row.MergedInto).ToListAsync(stop)).Select(id => id!.Value.Value));
        List<Id<Page>> pages = [.. told[PageKind.Kind.Name].Select(id => new Id<Page>(id))];
        var kind = IncidentKind.Kind.Name;
        if (pages.Count > 0)
            incidents.UnionWith((await store.Pages.Where(page => pages.Contains(page.Id) && page.SubjectKind == kind && page.OutOfHours).Select(page => page.Subject).ToListAsync(stop)).OfType<Guid>());
        List<Id<Outage>> outages = [.. told[OutageKind.Kind.Name].Select(id => new Id<Outage>(id))];
        if (outages.Count > 0)
            incidents.UnionWith(await Behind(outages, stop));
        return incidents;
    }

    private async Task<IEnumerable<Guid>> Behind(List<Id<Outage>> outages, CancellationToken stop)
    {
        var origins = await store.Outages.Where(outage => outages.Contains(outage.Id)).Select(outage => outage.Origin).ToListAsync(stop);
        List<int> serials = [.. origins.Select(IncidentKind.Kind.SerialOf).OfType<int>()];
        return serials.Count == 0 ? [] : (await store.Incidents.Where(row => serials.Contains(row.Serial)).Select(row => row.Id).ToListAsync(stop)).Select(id => id.Value);
    }

    /// <summary>The items for which these records speak, themselves or as an incident of a problem.</summary>
    private async Task<IEnumerable<Guid>> Supported(Guid[] records, CancellationToken stop)
    {
        if (records.Length == 0)
            return [];
        var problems = await store.Links.Where(link => EF.Parameter(records).Contains(link.From) && link.Relation == IncidentCauses.CausedBy).Select(link => link.To).Distinct().ToListAsync(stop);
        Guid[] all = [.. records.Concat(problems).Distinct()];
        return await store.Links.Where(link => EF.Parameter(all).Contains(link.To) && link.Relation == BacklogStore.SupportedBy && link.FromKind == BacklogItemKind.Kind.Name).Select(link => link.From).Distinct().ToListAsync(stop);
    }

    private async Task<IEnumerable<Guid>> Served(List<Id<Objective>> objectives, List<Id<DigitalProduct>> products, CancellationToken stop) =>
        objectives.Count + products.Count == 0 ? [] : (await store.BacklogItems.Where(item => (item.Objective != null && objectives.Contains(item.Objective.Value)) || products.Contains(item.Product)).Select(item => item.Id).ToListAsync(stop)).Select(id => id.Value);
}
