using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Files;

/// <summary>Throws away files that were written down but never became known, or are no longer.</summary>
public sealed class SweepFiles(Store store, FileKeep keep, TimeProvider clock) : IChore
{
    private const int AtOnce = 500;

    /// <summary>A file younger than this may still be on its way into the journal.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    public static TimeSpan Every => TimeSpan.FromHours(12);

    public async Task Run(CancellationToken stop)
    {
        foreach (var names in keep.Before(clock.GetUtcNow() - Patience).Chunk(AtOnce))
        {
            var known = await store.Attachments.Where(attachment => EF.Parameter(names).Contains(attachment.KeptAs)).Select(attachment => attachment.KeptAs).ToListAsync(stop);
            foreach (var orphan in names.Except(known))
                keep.Forget(orphan);
        }
    }
}
