namespace Tandem.Design.Attainment;

/// <summary>A promise that was not kept.</summary>
/// <param name="Policy">The policy's number.</param>
/// <param name="StartedAt">When the clock started.</param>
/// <param name="DueAt">When all that was promised was used up.</param>
/// <param name="MinutesOver">How much later than promised, in counted minutes; up to now for what is not done yet.</param>
/// <param name="Done">Whether it is done by now.</param>
/// <param name="Reason">Why; see the reasons of the report.</param>
public sealed record Breach(Guid Record, string Policy, DateTimeOffset StartedAt, DateTimeOffset? DueAt, long MinutesOver, bool Done, string Reason);
