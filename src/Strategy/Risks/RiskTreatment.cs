namespace Tandem.Strategy.Risks;

/// <summary>Something that is done so that a risk becomes smaller.</summary>
/// <param name="Number">From 1; it stays with the action and is not given again.</param>
/// <param name="Who">The number of whoever does it, such as <c>PER-3</c>; empty: nobody yet.</param>
/// <param name="Due">The day by which it is done, as <c>2026-05-03</c>; null: none was said.</param>
/// <param name="DoneAt">Null: not yet.</param>
public sealed record RiskTreatment(int Number, string What, string Who = "", string? Due = null, DateTimeOffset? DoneAt = null, string DoneBy = "");
