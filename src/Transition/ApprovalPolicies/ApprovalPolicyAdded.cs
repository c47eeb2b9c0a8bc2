using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.ApprovalPolicies;

/// <summary>A row was written into the table of who decides.</summary>
public sealed record ApprovalPolicyAdded(Id<ApprovalPolicy> Policy) : IFact
{
    RecordKey IFact.About => ApprovalPolicy.Key(Policy);
}
