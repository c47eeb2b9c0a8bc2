using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.ShiftSwaps;

/// <summary>Somebody asked somebody else to be on call instead.</summary>
public sealed record SwapAsked(Id<ShiftSwap> Swap) : IFact
{
    RecordKey IFact.About => SwapKind.Key(Swap);
}
