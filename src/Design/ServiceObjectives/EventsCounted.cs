using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.ServiceObjectives;

/// <summary>How many events there were in an interval, and how many were good.</summary>
public sealed record EventsCounted(Id<ServiceObjective> Objective, DateTimeOffset From, DateTimeOffset To, long Good, long Total) : IFact
{
    RecordKey IFact.About => ObjectiveKind.Key(Objective);
}
