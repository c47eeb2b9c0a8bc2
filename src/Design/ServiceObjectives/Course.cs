using Tandem.Design.Availability;

namespace Tandem.Design.ServiceObjectives;

/// <summary>How an error budget went and stands: for the page of its objective.</summary>
/// <param name="Days">What was left at the end of each day of the window, and now: 1 is all.</param>
/// <param name="Rates">Burn rates over the last 5 minutes, hour, 6 hours and 3 days.</param>
/// <param name="Months">The last twelve, the latest first.</param>
public sealed record Course(BudgetState Now, IReadOnlyList<(DateTimeOffset At, double Remaining)> Days, IReadOnlyList<(TimeSpan Over, double Rate)> Rates, IReadOnlyList<JudgedMonth> Months);
