using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Product.Ideas;
using Tandem.Strategy.Objectives;

namespace Tandem.Product.Priorities;

/// <summary>What is wanted: the votes of ideas, each with the weight of the voter's organisation, and objectives that are agreed or achieved.</summary>
internal sealed class WishEvidence(Store store) : IEvidenceSource
{
    public async Task<IEnumerable<(Guid Behind, Evidence.Piece Piece)>> Of(Support support, CancellationToken stop)
    {
        var votes = support.Ideas.Count == 0 ? [] : (await store.WeightedVotes(support.Ideas, stop)).Select(idea => (idea.Key.Value, new Evidence.Piece(Factors.Votes, new(IdeaKind.Kind.Name, idea.Key.Value), idea.Value.Weight)));
        var named = support.Objectives;
        var agreed = named.Count == 0 ? [] : await store.Objectives.Where(row => named.Contains(row.Id) && (row.State == ObjectiveLife.Agreed || row.State == ObjectiveLife.Achieved)).Select(row => row.Id).ToListAsync(stop);
        return votes.Concat(agreed.Select(id => (id.Value, new Evidence.Piece(Factors.Objective, ObjectiveKind.Key(id), 1))));
    }
}
