namespace Tandem.Interface.Lives;

/// <summary>One way of a drawn life, and where its number stands.</summary>
/// <param name="Drawn">As an SVG path says it; it ends at the state it leads to.</param>
public sealed record LifeLine(LifePath Path, string Drawn, double X, double Y);
