using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Silences;

/// <summary>A silence is over.</summary>
public sealed record SilenceExpired(Id<Silence> Silence) : IFact
{
    RecordKey IFact.About => SilenceKind.Key(Silence);
}
