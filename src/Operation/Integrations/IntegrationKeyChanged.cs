using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Integrations;

/// <summary>An integration got a new key; the old one opens nothing any more.</summary>
public sealed record IntegrationKeyChanged(Id<Integration> Integration) : IFact
{
    RecordKey IFact.About => Integrations.Integration.Key(Integration);
}
