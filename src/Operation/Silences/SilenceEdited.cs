using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Silences;

/// <summary>A silence was changed.</summary>
public sealed record SilenceEdited(Id<Silence> Silence) : IFact
{
    RecordKey IFact.About => SilenceKind.Key(Silence);
}
