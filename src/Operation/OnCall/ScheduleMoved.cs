using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.OnCall;

/// <summary>A schedule was retired, or brought back.</summary>
public sealed record ScheduleMoved(Id<Schedule> Schedule, string From, string To) : IFact
{
    RecordKey IFact.About => ScheduleKind.Key(Schedule);
}
