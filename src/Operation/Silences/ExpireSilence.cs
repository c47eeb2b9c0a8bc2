using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Silences;

/// <summary>Ends a silence; what it kept quiet rings again.</summary>
public sealed class ExpireSilence(Store store, SilenceBook book, TimeProvider clock) : IFeature<ExpireSilence.Request>
{
    public sealed record Request(Id<Silence> Silence);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var silence = await store.Set<Silence>().SingleAsync(silence => silence.Id == request.Silence, stop);
        silence.Expire(Moments.ToMicrosecond(clock.GetUtcNow()));
        store.Announce(new SilenceExpired(silence.Id), by);
        await store.SaveChangesAsync(stop);
        book.Forget();
    }
}
