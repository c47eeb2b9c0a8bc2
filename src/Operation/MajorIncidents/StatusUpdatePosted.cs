using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.MajorIncidents;

/// <summary>It was told how a major incident stands.</summary>
public sealed record StatusUpdatePosted(Id<MajorIncident> Major, string Text, bool Internal) : IFact
{
    RecordKey IFact.About => MajorIncidentKind.Key(Major);
}
