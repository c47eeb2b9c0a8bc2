using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.ServiceLevels;

/// <summary>A promise was changed.</summary>
public sealed record ServiceLevelPolicyEdited(Id<ServiceLevelPolicy> Policy) : IFact
{
    RecordKey IFact.About => ServiceLevelPolicy.Key(Policy);
}
