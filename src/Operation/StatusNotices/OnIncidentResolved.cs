using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;

namespace Tandem.Operation.StatusNotices;

/// <summary>Once an incident is resolved the status page says so too: in the words that were written for it, or whoever announced it is asked.</summary>
public sealed class OnIncidentResolved(Store store, TellStatus tell) : IListener<IncidentResolved>
{
    public async Task Hear(IncidentResolved fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory)
            return;
        var (by, cause) = (recorded.Deputy, recorded.AsCause);
        foreach (var notice in await store.StatusNotices.Where(row => row.Incident == fact.Incident && row.State != StatusNoticeLife.Resolved).ToListAsync(stop))
        {
            if (notice.EndsWith.Length > 0)
                await tell.Tell(notice, StatusNoticeLife.Resolved, notice.EndsWith, by, stop);
            else if (!await store.Facts.AnyAsync(told => told.Record == notice.Id.Value && told.Name == nameof(StatusEndProposed) && told.Cause == cause, stop))
                store.Announce(new StatusEndProposed(notice.Id, fact.Incident, await Author(notice.Id, stop)), by);
        }

        await store.SaveChangesAsync(stop);
    }

    private async Task<Id<Person>?> Author(Id<StatusNotice> notice, CancellationToken stop) =>
        await store.Facts.AsNoTracking().Where(told => told.Record == notice.Value && told.Actor != null).OrderBy(told => told.Entry).Select(told => told.Actor).FirstOrDefaultAsync(stop) is { } author ? new(author) : null;
}
