using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.OnCall;

/// <summary>Somebody wrote down who is on call when.</summary>
public sealed record ScheduleAdded(Id<Schedule> Schedule) : IFact
{
    RecordKey IFact.About => ScheduleKind.Key(Schedule);
}
