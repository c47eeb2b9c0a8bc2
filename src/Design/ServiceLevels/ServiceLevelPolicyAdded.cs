using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.ServiceLevels;

/// <summary>A promise was written down.</summary>
public sealed record ServiceLevelPolicyAdded(Id<ServiceLevelPolicy> Policy) : IFact
{
    RecordKey IFact.About => ServiceLevelPolicy.Key(Policy);
}
