using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Freezes;

/// <summary>A freeze does not hold any more.</summary>
public sealed record FreezeLifted(Id<ChangeFreeze> Freeze, string Reason) : IFact
{
    RecordKey IFact.About => FreezeKind.Key(Freeze);
}
