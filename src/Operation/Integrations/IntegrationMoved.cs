using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Integrations;

/// <summary>An integration was switched on or off.</summary>
public sealed record IntegrationMoved(Id<Integration> Integration, string From, string To) : IFact
{
    RecordKey IFact.About => Integrations.Integration.Key(Integration);
}
