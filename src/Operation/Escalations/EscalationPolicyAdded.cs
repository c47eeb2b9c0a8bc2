using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Escalations;

/// <summary>Somebody wrote down who is called, and who next if nobody answers.</summary>
public sealed record EscalationPolicyAdded(Id<EscalationPolicy> Policy) : IFact
{
    RecordKey IFact.About => EscalationPolicyKind.Key(Policy);
}
