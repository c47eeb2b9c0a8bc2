using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.News;

/// <summary>Tells people what concerns them. An old story, such as an import brings, is no news.</summary>
internal sealed class OnAnythingHappened(RecordKinds kinds, Concerned concerned, Herald herald) : IListener<AnythingHappened>
{
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(1);

    public static bool IsNews(RecordedFact fact) => fact.RecordedAt - fact.At < LongAgo;

    public async Task Hear(AnythingHappened fact, RecordedFact recorded, CancellationToken stop)
    {
        if (kinds.Named(recorded.Kind) is { } kind && await concerned.By(recorded, kind, stop) is var (record, calls))
            await herald.Tell(recorded, kind, record, calls, stop);
    }
}
