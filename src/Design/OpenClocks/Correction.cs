namespace Tandem.Design.OpenClocks;

/// <summary>What changed after the fact.</summary>
/// <param name="Fact">The name of the fact that says so.</param>
/// <param name="Entry">Its place in the journal.</param>
/// <param name="Position">Its number in the order of the commits.</param>
/// <param name="Always">Every due moment that moves is told; otherwise only those whose target is another now.</param>
public sealed record Correction(string Fact, long Entry, long Position, bool Always);
