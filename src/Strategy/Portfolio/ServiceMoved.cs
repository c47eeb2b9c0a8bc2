using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Strategy.Portfolio;

/// <summary>A service went live, was retired, or came back.</summary>
public sealed record ServiceMoved(Id<Service> Service, string From, string To) : IFact
{
    RecordKey IFact.About => ServiceKind.Key(Service);
}
