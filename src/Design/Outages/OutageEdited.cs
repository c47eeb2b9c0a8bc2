using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Outages;

/// <summary>What an outage says was corrected.</summary>
public sealed record OutageEdited(Id<Outage> Outage) : IFact
{
    RecordKey IFact.About => OutageKind.Key(Outage);
}
