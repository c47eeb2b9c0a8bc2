using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Portfolio;

/// <summary>A service came into the portfolio.</summary>
public sealed record ServiceAdded(Id<Service> Service, string Name) : IFact
{
    RecordKey IFact.About => ServiceKind.Key(Service);
}
