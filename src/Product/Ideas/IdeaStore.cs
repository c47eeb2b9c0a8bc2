using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;
using Tandem.Product.Backlog;

namespace Tandem.Product.Ideas;

/// <summary>The tables of ideas, votes and customer weights, and their named queries.</summary>
public static class IdeaStore
{
    internal static void Map(EntityTypeBuilder<Idea> idea)
    {
        idea.Ignore(row => row.IsOver);
        idea.HasIndex(row => new { row.State, row.Votes });
        idea.HasIndex(row => new { row.Product, row.Votes });
        idea.HasIndex(row => row.Votes);
        idea.HasIndex(row => row.Weight);
        idea.HasIndex(row => row.Author);
        idea.HasIndex(row => row.Organisation);
        idea.HasIndex(row => row.MergedInto);
        idea.HasIndex(row => row.WrittenAt);
        idea.Property(row => row.Quotes).KeptAsJson();
    }

    internal static void MapVote(EntityTypeBuilder<IdeaVote> vote)
    {
        vote.ToTable("idea_votes");
        vote.HasKey(row => new { row.Idea, row.Person });
        vote.HasIndex(row => row.Person);
        vote.HasIndex(row => row.Organisation);
    }

    internal static void MapWeight(EntityTypeBuilder<CustomerWeight> weight)
    {
        weight.ToTable("customer_weights");
        weight.HasKey(row => row.Organisation);
    }

    extension(Store store)
    {
        public IQueryable<Idea> Ideas => store.Set<Idea>();

        public IQueryable<IdeaVote> IdeaVotes => store.Set<IdeaVote>().AsNoTracking();

        /// <exception cref="Missing">There is no such idea.</exception>
        internal async Task<Idea> Idea(Id<Idea> id, CancellationToken stop) =>
            await store.Ideas.SingleOrDefaultAsync(idea => idea.Id == id, stop) ?? throw new Missing("idea");

        /// <summary>The ideas that speak for backlog items, as their links name them.</summary>
        internal async Task<List<Id<Idea>>> IdeasBehind(IEnumerable<Id<BacklogItem>> items, CancellationToken stop)
        {
            Guid[] ids = [.. items.Select(item => item.Value)];
            var links = store.Links.Where(link => EF.Parameter(ids).Contains(link.From) && link.Relation == BacklogStore.SupportedBy && link.ToKind == IdeaKind.Kind.Name);
            return [.. (await links.Select(link => link.To).Distinct().ToListAsync(stop)).Select(idea => new Id<Idea>(idea))];
        }

        /// <summary>How many votes ideas have, and how much these weigh; those without any are left out.</summary>
        internal async Task<Dictionary<Id<Idea>, (int Votes, int Weight)>> WeightedVotes(IReadOnlyCollection<Id<Idea>> ideas, CancellationToken stop)
        {
            List<Id<Idea>> ids = [.. ideas];
            var groups = await store.IdeaVotes.Where(vote => ids.Contains(vote.Idea)).GroupBy(vote => new { vote.Idea, vote.Organisation })
                .Select(group => new { group.Key.Idea, group.Key.Organisation, Count = group.Count() }).ToListAsync(stop);
            var weights = groups.Count == 0 ? [] : await store.Set<CustomerWeight>().AsNoTracking().ToDictionaryAsync(row => row.Organisation, row => row.Weight, stop);
            int WeightOf(Id<Organisation>? organisation) => organisation is { } id ? weights.GetValueOrDefault(id, CustomerWeight.Usual) : CustomerWeight.Usual;
            return groups.GroupBy(group => group.Idea).ToDictionary(group => group.Key, group => (group.Sum(each => each.Count), group.Sum(each => each.Count * WeightOf(each.Organisation))));
        }

        /// <summary>How much the vote of somebody of an organisation counts.</summary>
        internal async Task<int> WeightOf(Id<Organisation>? organisation, CancellationToken stop) =>
            await store.Set<CustomerWeight>().Where(row => row.Organisation == organisation).Select(row => (int?)row.Weight).SingleOrDefaultAsync(stop) ?? CustomerWeight.Usual;

        internal async Task<bool> HasVoted(Id<Idea> idea, Actor by, CancellationToken stop) =>
            by.Person is { } person && await store.IdeaVotes.AnyAsync(vote => vote.Idea == idea && vote.Person == new Id<People.Persons.Person>(person), stop);
    }
}
