using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Operation.Integrations;

namespace Tandem.Operation.EventMappings;

/// <summary>It was said where in its sender's JSON an integration finds what an event needs.</summary>
public sealed record IntegrationMapped(Id<Integration> Integration) : IFact
{
    RecordKey IFact.About => Integrations.Integration.Key(Integration);
}
