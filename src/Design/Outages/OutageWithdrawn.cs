using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Outages;

/// <summary>It was no outage, and counts no more.</summary>
public sealed record OutageWithdrawn(Id<Outage> Outage, string Reason) : IFact
{
    RecordKey IFact.About => OutageKind.Key(Outage);
}
