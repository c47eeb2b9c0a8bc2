using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Silences;

/// <summary>Lets a silence last longer or end sooner, or says otherwise why it is.</summary>
public sealed class EditSilence(Store store, SilenceBook book, TimeProvider clock) : IFeature<EditSilence.Request>
{
    public sealed record Request(Id<Silence> Silence, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var silence = await store.Set<Silence>().SingleAsync(silence => silence.Id == request.Silence, stop);
        if (silence.State == SilenceLife.Expired)
            throw new Refused("It is over: make a new one.", "state");
        request.Patch.Take<string>("comment", value => silence.Comment = SilenceChecks.Comment(value));
        request.Patch.Take<DateTimeOffset?>("endsAt", value => silence.EndsAt = Moments.ToMicrosecond(SilenceChecks.End(value, silence.StartsAt, clock.GetUtcNow())));
        store.Announce(new SilenceEdited(silence.Id), by);
        await store.SaveChangesAsync(stop);
        book.Forget();
    }
}
