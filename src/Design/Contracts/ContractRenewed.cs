using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.Contracts;

/// <summary>A contract goes on until a later day.</summary>
/// <param name="ByItself">Nobody gave notice in time.</param>
public sealed record ContractRenewed(Id<Contract> Contract, string Until, bool ByItself, string Reason) : IFact
{
    RecordKey IFact.About => ContractKind.Key(Contract);
}
