using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.ShiftSwaps;

/// <summary>The other declined.</summary>
public sealed record SwapDeclined(Id<ShiftSwap> Swap) : IFact
{
    RecordKey IFact.About => SwapKind.Key(Swap);
}
