using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;

namespace Tandem.Operation.Paging;

/// <summary>Who looks after an alert has the call about it: nobody else is called. A call about an incident goes on while another of its alerts fires.</summary>
public sealed class OnAlertAcknowledged(Store store, AcknowledgePage acknowledge) : IListener<AlertAcknowledged>
{
    public async Task Hear(AlertAcknowledged fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory || await store.Alerts.AsNoTracking().SingleOrDefaultAsync(each => each.Id == fact.Alert, stop) is not { State: AlertLife.Acknowledged } alert)
            return;
        var isOne = alert.Incident is not { } incident || !await store.Alerts.AnyAsync(each => each.Incident == incident && each.State == AlertLife.Firing, stop);
        foreach (var page in await store.OpenPagesAbout(alert).AsNoTracking().Where(page => page.State == PageLife.Triggered).ToListAsync(stop))
        {
            if (isOne || page.Subject == alert.Id.Value)
                await acknowledge.Run(new(page.Id), recorded.Deputy, stop);
        }
    }
}
