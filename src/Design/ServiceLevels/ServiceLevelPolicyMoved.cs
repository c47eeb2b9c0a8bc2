using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.ServiceLevels;

/// <summary>A promise was put in force, retired or discarded.</summary>
public sealed record ServiceLevelPolicyMoved(Id<ServiceLevelPolicy> Policy, string From, string To) : IFact
{
    RecordKey IFact.About => ServiceLevelPolicy.Key(Policy);
}
