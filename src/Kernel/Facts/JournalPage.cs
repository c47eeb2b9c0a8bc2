namespace Tandem.Kernel.Facts;

/// <summary>A stretch of the journal.</summary>
/// <param name="Facts">Those asked for, in order.</param>
/// <param name="Through">The last position the stretch covers, whether that fact was asked for or not.</param>
public sealed record JournalPage(IReadOnlyList<RecordedFact> Facts, long Through)
{
    /// <summary>Picks a page out of facts that lie one behind the other after a position.</summary>
    /// <param name="names">The facts wanted by name; null: all.</param>
    /// <param name="limit">The most facts to hand over.</param>
    internal static JournalPage Of(ReadOnlySpan<RecordedFact> facts, long position, IReadOnlySet<string>? names, int limit)
    {
        var found = new List<RecordedFact>();
        var through = position;
        foreach (var fact in facts)
        {
            if (found.Count == limit)
                break;
            through = fact.Position!.Value;
            if (names is null || names.Contains(fact.Name))
                found.Add(fact);
        }

        return new(found, through);
    }
}
