using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.OnCall;

/// <summary>Somebody changed who is on call when.</summary>
public sealed record ScheduleEdited(Id<Schedule> Schedule) : IFact
{
    RecordKey IFact.About => ScheduleKind.Key(Schedule);
}
