using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;

namespace Tandem.Operation.Paging;

/// <summary>When nobody looks after an alert any more, whoever is on call is called about it again.</summary>
public sealed class OnAlertGivenBack(Store store, WakePage wake) : IListener<AlertGivenBack>
{
    private const string WasAcknowledged = $"\"state\":[\"{AlertLife.Acknowledged}\"";

    public async Task Hear(AlertGivenBack fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory || !recorded.Changes.Contains(WasAcknowledged, StringComparison.Ordinal)
            || await store.Alerts.AsNoTracking().SingleOrDefaultAsync(each => each.Id == fact.Alert, stop) is not { State: AlertLife.Firing } alert)
            return;
        foreach (var page in await store.OpenPagesAbout(alert).AsNoTracking().Where(page => page.State == PageLife.Acknowledged).ToListAsync(stop))
            await wake.Run(new(page.Id), recorded.Deputy, stop);
    }
}
