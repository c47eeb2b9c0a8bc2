using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Outages;

/// <summary>A service was away, or is.</summary>
public sealed record OutageRecorded(Id<Outage> Outage, string Cause) : IFact
{
    RecordKey IFact.About => OutageKind.Key(Outage);
}
