namespace Tandem.Interface.Records;

/// <summary>One field that changed, in words; null where it was or became empty.</summary>
/// <param name="Folded">A text of many lines, which is folded away.</param>
public sealed record TimelineChange(string Label, string? From, string? To, bool Folded);
