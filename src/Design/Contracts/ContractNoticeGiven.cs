using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Contracts;

/// <summary>A contract was given notice.</summary>
public sealed record ContractNoticeGiven(Id<Contract> Contract, string On, string EndsOn, string Reason) : IFact
{
    RecordKey IFact.About => ContractKind.Key(Contract);
}
