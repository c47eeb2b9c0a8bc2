using NodaTime;

namespace Tandem.People.Holidays;

/// <summary>What becomes of a holiday that falls on certain weekdays.</summary>
/// <param name="Keeps">The day itself is held too.</param>
/// <param name="To">Which weekday it is moved to; null: it stays where it is.</param>
/// <param name="Forward">To the next such day; otherwise to the one before.</param>
/// <param name="HasTime">It begins at another time of the day.</param>
/// <param name="Time">At which; null: at the beginning of the day.</param>
internal sealed record HolidayMove(bool Keeps, IReadOnlyList<IsoDayOfWeek> On, IsoDayOfWeek? To, bool Forward, bool HasTime, LocalTime? Time)
{
    public LocalDate Of(LocalDate day) => To is not { } to ? day : Forward ? day.Next(to) : day.Previous(to);
}
