namespace Tandem.Kernel.Facts;

/// <summary>Something that is computed from what records are now, however they came to be so: <c>tandem rebuild</c> computes it in one go instead of fact by fact.</summary>
public interface IComputedAtOnce : IDerivation
{
    /// <summary>Computes the next part of it. What it changes in the store is saved by whoever asks.</summary>
    /// <param name="done">How much was computed before, from 0.</param>
    /// <returns>How much was computed now; 0 when nothing is left.</returns>
    Task<int> Compute(int done, CancellationToken stop);
}
