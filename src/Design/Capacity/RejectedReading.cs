namespace Tandem.Design.Capacity;

/// <summary>A reading that was not taken.</summary>
/// <param name="Row">Its place in the batch, from 0.</param>
/// <param name="About">The field that is wrong: <c>at</c> or <c>value</c>.</param>
public sealed record RejectedReading(int Row, string About, string Reason);
