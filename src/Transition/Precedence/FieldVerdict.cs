namespace Tandem.Transition.Precedence;

/// <summary>What became of a value that a source gave.</summary>
/// <param name="Field">As the journal names it: <c>name</c>, <c>attributes.serialNumber</c>.</param>
/// <param name="From">What the item held; null: nothing.</param>
/// <param name="To">What the source says; null: nothing.</param>
/// <param name="KeptFor">The source whose value stays because it goes before; null: the value was taken.</param>
public sealed record FieldVerdict(string Field, string? From, string? To, string? KeptFor = null);
