using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.ShiftSwaps;

/// <summary>The other accepted, and is on call instead.</summary>
public sealed record SwapAccepted(Id<ShiftSwap> Swap) : IFact
{
    RecordKey IFact.About => SwapKind.Key(Swap);
}
