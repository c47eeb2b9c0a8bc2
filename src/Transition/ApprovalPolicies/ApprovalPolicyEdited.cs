using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.ApprovalPolicies;

/// <summary>A row of the table of who decides was changed.</summary>
public sealed record ApprovalPolicyEdited(Id<ApprovalPolicy> Policy) : IFact
{
    RecordKey IFact.About => ApprovalPolicy.Key(Policy);
}
