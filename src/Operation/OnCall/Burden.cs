namespace Tandem.Operation.OnCall;

/// <summary>How much of a period one person is on call, in hours.</summary>
/// <param name="Person">A number such as <c>PER-3</c>.</param>
/// <param name="Nights">Between 22:00 and 06:00 on the clock of the schedule.</param>
/// <param name="Weekends">On Saturdays and Sundays.</param>
/// <param name="Holidays">On holidays of the schedule's calendar.</param>
public sealed record Burden(string Person, double Hours, double Nights, double Weekends, double Holidays);
