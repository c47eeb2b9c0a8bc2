using Tandem.Transition.Relations;

namespace Tandem.Transition.Impact;

/// <summary>Takes in all items, then all relations, and makes the map of them.</summary>
/// <param name="relations">For how many relations room is made at once.</param>
public sealed class MapBuilder(RelationTypes types, int relations = 0)
{
    private readonly MapBook book = new(types);
    private readonly List<int> causes = new(relations);
    private readonly List<int> hits = new(relations);
    private readonly List<int> ties = new(relations);

    public void Add(MapItem item) => book.Put(item);

    /// <summary>Takes in a relation between two items that are known already; others it does not concern.</summary>
    public void Add(MapRelation relation)
    {
        if (book.Find(relation.From) is not { } from || book.Find(relation.To) is not { } to)
            return;
        foreach (var (cause, hit, tie) in book.TiesOf(relation, from, to))
        {
            causes.Add(cause);
            hits.Add(hit);
            ties.Add(tie);
        }
    }

    public ImpactMap Make()
    {
        book.Trim();
        return new(book, new Ties(book.Count, causes, hits, ties), new Ties(book.Count, hits, causes, ties));
    }
}
