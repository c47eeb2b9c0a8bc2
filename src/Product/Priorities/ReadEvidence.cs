using Tandem.Kernel.Records;
using Tandem.Product.Backlog;

namespace Tandem.Product.Priorities;

/// <summary>Gathers what speaks for backlog items, and adds it up.</summary>
public sealed class ReadEvidence(ReadSupport read, IEnumerable<IEvidenceSource> sources)
{
    /// <param name="until">Until when what is not over counts.</param>
    public async Task<IReadOnlyDictionary<Id<BacklogItem>, Evidence>> Of(IReadOnlyList<BacklogItem> items, DateTimeOffset until, CancellationToken stop)
    {
        var support = await read.Of(items, until, stop);
        var found = new List<(Guid Behind, Evidence.Piece Piece)>();
        foreach (var source in sources)
            found.AddRange(await source.Of(support, stop));
        var pieces = found.ToLookup(each => each.Behind, each => each.Piece);
        return items.ToDictionary(item => item.Id, item =>
        {
            var behind = support.Behind[item.Id];
            List<Evidence.Piece> mine = [.. behind.SelectMany(key => pieces[key])];
            return new Evidence(new(Sum(mine), behind.Sum(key => support.Incidents.GetValueOrDefault(key)?.People ?? 0)), mine);
        });
    }

    private static Dictionary<string, long> Sum(IEnumerable<Evidence.Piece> pieces) =>
        pieces.GroupBy(piece => piece.Factor).ToDictionary(group => group.Key, group => Factors.Named(group.Key).ValueOf(group.Sum(piece => piece.Value)));
}
