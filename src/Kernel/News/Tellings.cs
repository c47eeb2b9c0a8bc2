using Tandem.Kernel.Records;

namespace Tandem.Kernel.News;

/// <summary>What every practice says about who is told.</summary>
public sealed class Tellings(IEnumerable<Telling> all)
{
    private readonly ILookup<RecordKind, Telling> byKind = all.ToLookup(telling => telling.Kind);

    internal IEnumerable<Telling> Of(RecordKind kind) => byKind[kind];
}
