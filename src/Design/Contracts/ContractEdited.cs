using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Contracts;

/// <summary>What is known of a contract was changed.</summary>
public sealed record ContractEdited(Id<Contract> Contract) : IFact
{
    RecordKey IFact.About => ContractKind.Key(Contract);
}
