using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.ApprovalPolicies;

/// <summary>A row of the table of who decides was switched on or off, retired or brought back.</summary>
public sealed record ApprovalPolicyMoved(Id<ApprovalPolicy> Policy, string From, string To) : IFact
{
    RecordKey IFact.About => ApprovalPolicy.Key(Policy);
}
