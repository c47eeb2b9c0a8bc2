using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.OnCall;

/// <summary>It is as the layers say again.</summary>
public sealed record OverrideRemoved(Id<Schedule> Schedule, ScheduleOverride Override) : IFact
{
    RecordKey IFact.About => ScheduleKind.Key(Schedule);
}
