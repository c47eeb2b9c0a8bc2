using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.ShiftSwaps;

/// <summary>It was taken back before it was answered.</summary>
public sealed record SwapWithdrawn(Id<ShiftSwap> Swap) : IFact
{
    RecordKey IFact.About => SwapKind.Key(Swap);
}
