namespace Tandem.Transition.RuleTrials;

/// <summary>A value that would change under a supposed rule.</summary>
/// <param name="Field">As the journal names it: <c>name</c>, <c>attributes.serialNumber</c>.</param>
/// <param name="From">What the item holds; null: nothing.</param>
/// <param name="FromSource">Who gave it; null: nobody.</param>
/// <param name="To">What it would hold; null: nothing.</param>
/// <param name="Source">Who would give it.</param>
public sealed record TriedValue(string Item, string Name, string Field, string? From, string? FromSource, string? To, string Source);
