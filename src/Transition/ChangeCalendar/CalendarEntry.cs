using Tandem.Interface.Look;

namespace Tandem.Transition.ChangeCalendar;

/// <summary>Something in the calendar of changes.</summary>
/// <param name="Kind">As the record's kind is named, such as <c>change</c>.</param>
/// <param name="State">As people read it.</param>
/// <param name="Movable">Whoever looks may plan it for another time.</param>
/// <param name="Decided">It is being decided about, or was: at another time it is decided anew.</param>
public sealed record CalendarEntry(string Kind, string Number, string Title, string Path, string State, Tone Tone, DateTimeOffset From, DateTimeOffset To, bool Movable = false, bool Decided = false);
