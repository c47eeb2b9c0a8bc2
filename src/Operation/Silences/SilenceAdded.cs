using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Silences;

/// <summary>Alerts are kept quiet for a time.</summary>
public sealed record SilenceAdded(Id<Silence> Silence) : IFact
{
    RecordKey IFact.About => SilenceKind.Key(Silence);
}
