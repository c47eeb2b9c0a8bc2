using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Outages;

/// <summary>A service is there again.</summary>
public sealed record OutageEnded(Id<Outage> Outage) : IFact
{
    RecordKey IFact.About => OutageKind.Key(Outage);
}
