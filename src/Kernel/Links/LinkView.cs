namespace Tandem.Kernel.Links;

/// <summary>A link as the API shows it, from the side of the record it was asked of.</summary>
/// <param name="From">The number of the record asked.</param>
/// <param name="Relation">The relation's name from this side, such as <c>causedBy</c>.</param>
/// <param name="Label">Such as "Caused by".</param>
/// <param name="To">The other record's number.</param>
/// <param name="Kind">The other record's resource, such as <c>incidents</c>.</param>
public sealed record LinkView(Guid Id, string From, string Relation, string Label, string To, string Kind, string Title, string? State, DateTimeOffset At);
