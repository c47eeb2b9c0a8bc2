using System.Collections.Concurrent;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Transition.Configuration;
using Tandem.Transition.Relations;

namespace Tandem.Transition.Impact;

/// <summary>
/// What was saved here since the map was last read: an edit is in the next answer, though the journal may number its fact a moment later.
/// What other nodes save, the map learns from the journal.
/// </summary>
public sealed class MapNews
{
    private ConcurrentQueue<RecordKey> changed = new();

    public MapNews(FreshFacts fresh) => fresh.Saved += Remember;

    /// <summary>Whether a fact may change the map.</summary>
    public static bool Concerns(RecordedFact fact) => fact.Kind == ConfigurationItemKind.Kind.Name || fact.Kind == ItemRelation.Kind.Name || fact.Kind == RelationType.Kind.Name;

    /// <summary>Hands over what changed since the last time.</summary>
    public IReadOnlyCollection<RecordKey> Take() => changed.IsEmpty ? [] : Interlocked.Exchange(ref changed, new());

    private void Remember(IReadOnlyList<RecordedFact> facts)
    {
        foreach (var fact in facts.Where(Concerns))
            changed.Enqueue(new(fact.Kind, fact.Record));
    }
}
