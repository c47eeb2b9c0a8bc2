namespace Tandem.Design.CapacityPlans;

/// <summary>Something that will be done so that there is enough.</summary>
/// <param name="Number">From 1; it stays with the action and is not given again.</param>
/// <param name="Resource">The number of what is limited, such as <c>CAP-1</c>.</param>
/// <param name="Adds">How much more there is then, in the unit of the resource; below 0: less.</param>
/// <param name="Who">The number of whoever does it, such as <c>PER-3</c>; empty: nobody yet.</param>
/// <param name="Due">The day by which it is done, as <c>2026-05-03</c>; null: none was said.</param>
/// <param name="Cost">In the currency of the plan; null: nobody said.</param>
/// <param name="DoneAt">Null: not yet.</param>
public sealed record PlanAction(int Number, string What, string Resource, double Adds, string Who = "", string? Due = null, decimal? Cost = null, DateTimeOffset? DoneAt = null, string DoneBy = "");
