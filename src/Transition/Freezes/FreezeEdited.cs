using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Freezes;

/// <summary>A freeze was moved, or holds for something else.</summary>
public sealed record FreezeEdited(Id<ChangeFreeze> Freeze) : IFact
{
    RecordKey IFact.About => FreezeKind.Key(Freeze);
}
