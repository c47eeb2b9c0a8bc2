using System.Globalization;

namespace Tandem.Design.Comparisons;

/// <summary>A record of which one promise says broken and the other does not, or of which the truth says otherwise.</summary>
/// <param name="Number">Such as <c>INC-1042</c>.</param>
/// <param name="Priority">As it is recorded; empty where there is none.</param>
/// <param name="Before">Under the promise that is compared with; null: nothing was promised.</param>
/// <param name="After">Under the supposed promise; null: nothing was promised.</param>
/// <param name="Truth">Whether it was kept as somebody else saw it; null: nobody says.</param>
public sealed record DifferingRecord(Guid Record, string Number, string Priority, DateTimeOffset StartedAt, Verdict? Before, Verdict? After, bool? Truth)
{
    internal static DifferingRecord Of(Outcome outcome) => new(
        outcome.Record, "", outcome.Priority?.ToString(CultureInfo.InvariantCulture) ?? "", new(outcome.StartedAt, TimeSpan.Zero), Verdict.Of(outcome.Before), Verdict.Of(outcome.After), outcome.Truth);
}
