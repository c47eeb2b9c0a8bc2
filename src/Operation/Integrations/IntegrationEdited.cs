using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Integrations;

/// <summary>What is supposed of an integration's events was changed.</summary>
public sealed record IntegrationEdited(Id<Integration> Integration) : IFact
{
    RecordKey IFact.About => Integrations.Integration.Key(Integration);
}
