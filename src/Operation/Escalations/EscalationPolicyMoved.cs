using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Escalations;

/// <summary>An escalation policy was retired, or brought back.</summary>
public sealed record EscalationPolicyMoved(Id<EscalationPolicy> Policy, string From, string To) : IFact
{
    RecordKey IFact.About => EscalationPolicyKind.Key(Policy);
}
