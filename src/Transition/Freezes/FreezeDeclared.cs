using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Transition.Freezes;

/// <summary>A time was named in which nothing is changed.</summary>
public sealed record FreezeDeclared(Id<ChangeFreeze> Freeze, string Title) : IFact
{
    RecordKey IFact.About => FreezeKind.Key(Freeze);
}
