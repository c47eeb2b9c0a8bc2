namespace Tandem.Interface.Records;

/// <summary>One field that changed, or something else that a fact tells, in words; null where it was or became empty.</summary>
/// <param name="Label">What it is; null: that is plain from where it stands.</param>
/// <param name="Folded">A long text, which stands below its label.</param>
/// <param name="Path">The page of the record that it became; null: none, or not for this reader.</param>
public sealed record TimelineChange(string? Label, string? From, string? To, bool Folded, string? Path = null);
