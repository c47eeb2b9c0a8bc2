namespace Tandem.People.Calendars;

/// <summary>Another calendar that is put together with this one.</summary>
/// <param name="Calendar">Its number or name.</param>
public sealed record Combination(CombinationKind How, string Calendar);
