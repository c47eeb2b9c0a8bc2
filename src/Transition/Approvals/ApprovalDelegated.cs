using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Transition.Approvals;

/// <summary>Somebody handed on to another what they were to decide.</summary>
public sealed record ApprovalDelegated(Id<Approval> Approval, Id<Person> From, Id<Person> To, string? Note = null) : IFact
{
    RecordKey IFact.About => ApprovalKind.Key(Approval);
}
