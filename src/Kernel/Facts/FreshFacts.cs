namespace Tandem.Kernel.Facts;

/// <summary>Tells of facts the moment this process has saved them, before the journal has numbered them: for what is kept in memory and must answer with the newest. What other processes save, the journal tells.</summary>
public sealed class FreshFacts
{
    /// <summary>Told after every save, on the thread of whoever saved: a handler only takes note.</summary>
    public event Action<IReadOnlyList<RecordedFact>>? Saved;

    internal void Tell(IReadOnlyList<RecordedFact> facts)
    {
        if (facts.Count > 0)
            Saved?.Invoke(facts);
    }
}
