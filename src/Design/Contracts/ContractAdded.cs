using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Contracts;

/// <summary>A contract was written down.</summary>
public sealed record ContractAdded(Id<Contract> Contract, string Title) : IFact
{
    RecordKey IFact.About => ContractKind.Key(Contract);
}
