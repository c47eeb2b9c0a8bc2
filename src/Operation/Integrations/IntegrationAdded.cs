using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Integrations;

/// <summary>A system may send events.</summary>
public sealed record IntegrationAdded(Id<Integration> Integration) : IFact
{
    RecordKey IFact.About => Integrations.Integration.Key(Integration);
}
