using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.Transition.Approvals;

namespace Tandem.Transition.ApprovalLinks;

/// <summary>A link was mailed by which somebody can decide without signing in; an earlier one of theirs opens nothing any more.</summary>
public sealed record ApprovalLinked(Id<Approval> Approval, Id<Person> Person) : IFact
{
    RecordKey IFact.About => ApprovalKind.Key(Approval);

    bool IFact.Internal => true;
}
