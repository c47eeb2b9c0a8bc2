namespace Tandem.Kernel.Facts;

/// <summary>
/// Keeps something that is computed from facts alone (search rows, counters) in step with the journal. <c>tandem rebuild</c>
/// clears it and computes it again.
/// </summary>
public interface IDerivation
{
    /// <summary>Forgets everything that was computed.</summary>
    Task Clear(CancellationToken stop);

    /// <summary>Takes in the next facts, in order. What it adds to the store is saved together with its place in the journal.</summary>
    Task Follow(IReadOnlyList<RecordedFact> facts, CancellationToken stop);
}
