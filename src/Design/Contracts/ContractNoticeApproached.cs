using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Design.Contracts;

/// <summary>The last day on which a contract can be given notice comes near.</summary>
/// <param name="Owner">Who is reminded: the owner of the contract, or else of the supplier; null: nobody answers for either.</param>
/// <param name="Left">Days until then.</param>
public sealed record ContractNoticeApproached(Id<Contract> Contract, Id<Person>? Owner, string NoticeBy, int Left) : IFact
{
    RecordKey IFact.About => ContractKind.Key(Contract);
}
