using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Contracts;

/// <summary>A contract was put in force, expired or was terminated.</summary>
public sealed record ContractMoved(Id<Contract> Contract, string From, string To, string Reason) : IFact
{
    RecordKey IFact.About => ContractKind.Key(Contract);
}
