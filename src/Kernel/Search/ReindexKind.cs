using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Search;

/// <summary>Reads the words of every record of a kind again, because what is internal in it has changed.</summary>
internal sealed class ReindexKind(Store store, SearchIndex index, SearchRows rows) : IJob<ReindexKind.Request>
{
    private const int AtOnce = 250;

    public sealed record Request(string Kind);

    public async Task Run(Request request, CancellationToken stop)
    {
        if (store.Kinds.Named(request.Kind) is not { } kind)
            return;
        var last = await kind.Shelf.LastSerial(store, stop);
        for (var from = 1; from <= last; from += AtOnce)
            await index.Put(kind, await rows.Numbered(kind, [.. Enumerable.Range(from, AtOnce)], stop), stop);
    }
}
