using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.OnCall;

/// <summary>Somebody else is on call for a time.</summary>
public sealed record OverrideAdded(Id<Schedule> Schedule, ScheduleOverride Override) : IFact
{
    RecordKey IFact.About => ScheduleKind.Key(Schedule);
}
