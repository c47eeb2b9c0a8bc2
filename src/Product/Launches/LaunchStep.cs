namespace Tandem.Product.Launches;

/// <summary>Something that is to be done for a launch.</summary>
/// <param name="Number">From 1; it stays with the step and is not given again.</param>
/// <param name="Owner">The number of whoever does it, such as <c>PER-3</c>; empty: nobody yet.</param>
/// <param name="Due">The day by which it is done, as <c>2026-05-03</c>; null: none was said.</param>
/// <param name="DoneAt">Null: not yet.</param>
public sealed record LaunchStep(int Number, string Text, string Owner = "", string? Due = null, DateTimeOffset? DoneAt = null, string DoneBy = "");
