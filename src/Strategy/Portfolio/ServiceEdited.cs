using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Portfolio;

/// <summary>What is known of a service was changed.</summary>
public sealed record ServiceEdited(Id<Service> Service) : IFact
{
    RecordKey IFact.About => ServiceKind.Key(Service);
}
