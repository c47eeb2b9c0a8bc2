using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Transition.Approvals;

/// <summary>Somebody is asked whether something may be done; whoever stands in for them hears of it too.</summary>
public sealed record ApprovalAsked(Id<Approval> Approval, Id<Person>? Substitute = null) : IFact
{
    RecordKey IFact.About => ApprovalKind.Key(Approval);
}
