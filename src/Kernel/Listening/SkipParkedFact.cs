using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Listening;

/// <summary>Gives up a fact that a listener could not hear, and says why, so that those behind it can be heard.</summary>
public sealed class SkipParkedFact(Store store) : IFeature<SkipParkedFact.Request>
{
    public sealed record Request(string Listener, long Position, string? Reason = null);

    /// <exception cref="Refused">No reason was given.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(JournalPractice.Right);
        var parked = await store.Set<HeldFact>()
            .SingleOrDefaultAsync(held => held.Listener == request.Listener && held.Position == request.Position && held.ParkedAt != null, stop)
            ?? throw new Missing("parked fact");
        if (string.IsNullOrWhiteSpace(request.Reason))
            throw new Refused("Say why it will not be heard.", nameof(request.Reason));
        store.Remove(parked);
        store.Announce(new ParkedFactSkipped(new RecordKey(parked.Kind, parked.Record), parked.Listener, parked.Position, request.Reason.Trim()), by);
        await store.SaveChangesAsync(stop);
    }
}
