namespace Tandem.Operation.OnCall;

/// <summary>Somebody who is on call for a time, whatever the layers say; the later said holds.</summary>
/// <param name="Person">A number such as <c>PER-3</c>.</param>
/// <param name="Until">The first moment that is no longer meant.</param>
public sealed record ScheduleOverride(Guid Id, string Person, DateTimeOffset From, DateTimeOffset Until, string Reason = "");
