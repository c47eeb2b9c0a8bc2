using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Silences;

/// <summary>Keeps alerts quiet for a time.</summary>
public sealed class AddSilence(Store store, SilenceBook book, TimeProvider clock) : IFeature<AddSilence.Request, Silence>
{
    /// <param name="StartsAt">Null: now.</param>
    /// <param name="CreatedBy">Null: the actor.</param>
    public sealed record Request(
        string? Comment = null, IReadOnlyList<Matcher>? Matchers = null, DateTimeOffset? StartsAt = null, DateTimeOffset? EndsAt = null, string? CreatedBy = null);

    public async Task<Silence> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        var starts = request.StartsAt is { } wanted && wanted > now ? Moments.ToMicrosecond(wanted) : now;
        var silence = new Silence
        {
            Comment = SilenceChecks.Comment(request.Comment),
            Matchers = SilenceChecks.Matchers(request.Matchers),
            StartsAt = starts,
            EndsAt = SilenceChecks.End(request.EndsAt, starts, now),
            CreatedBy = request.CreatedBy?.Trim() is { Length: > 0 and <= 200 } named ? named : by.Name,
        };
        store.Add(silence);
        store.Announce(new SilenceAdded(silence.Id), by);
        await store.SaveChangesAsync(stop);
        book.Forget();
        return silence;
    }
}
