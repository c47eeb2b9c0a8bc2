using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.MajorIncidents;

/// <summary>It was told how a major incident stands; the history shows it as the comment that was written with it.</summary>
public sealed record StatusUpdatePosted(Id<MajorIncident> Major, [Untold] string Text, [Untold] bool Internal) : IFact
{
    RecordKey IFact.About => MajorIncidentKind.Key(Major);
}
