using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Files;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.MailDesk;

/// <summary>Removes the raw form of mails that were kept long enough. What came of them is kept, and so is what was decided on their way.</summary>
public sealed class RemoveRawMails(Store store, FileKeep keep, SiteSettings settings, TimeProvider clock) : IChore
{
    private const int AtOnce = 200;
    private static readonly Actor House = Actor.System("the time mails are kept");

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public Task Run(CancellationToken stop) => store.InStretches(AtOnce, () => Remove(stop), stop);

    private async Task<int> Remove(CancellationToken stop)
    {
        var days = await settings.Get(InboundSettings.Keep, stop);
        var (now, kind) = (clock.GetUtcNow(), MailKind.Kind.Name);
        var before = now.AddDays(-days);
        var old = await store.Mails.Where(mail => mail.RawRemovedAt == null && mail.ReceivedAt < before && mail.State != MailLife.Received && !mail.Unfinished).OrderBy(mail => mail.ReceivedAt).Take(AtOnce).ToListAsync(stop);
        Guid[] ids = [.. old.Select(mail => mail.Id.Value)];
        var files = (await store.Attachments.Where(file => file.Kind == kind && EF.Parameter(ids).Contains(file.Record)).ToListAsync(stop)).ToLookup(file => file.KeptAs);
        foreach (var mail in old)
        {
            mail.RemoveRaw(now);
            store.Announce(new RawMailRemoved(mail.Id, days), House);
            foreach (var file in files[mail.KeptAs])
            {
                store.Remove(file);
                store.Announce(new FileRemoved(file.About, file.Id, file.Name, file.Internal), House);
            }

            store.OnceSaved(() => keep.Forget(mail.KeptAs));
        }

        return old.Count;
    }
}
