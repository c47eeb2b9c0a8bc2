using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Escalations;

/// <summary>Somebody changed who is called, and who next if nobody answers.</summary>
public sealed record EscalationPolicyEdited(Id<EscalationPolicy> Policy) : IFact
{
    RecordKey IFact.About => EscalationPolicyKind.Key(Policy);
}
