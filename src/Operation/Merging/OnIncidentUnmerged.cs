using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Merging;

/// <summary>The alerts that came with an incident go back with it.</summary>
public sealed class OnIncidentUnmerged(Store store, MoveAlerts move) : IListener<IncidentUnmerged>
{
    public async Task Hear(IncidentUnmerged fact, RecordedFact recorded, CancellationToken stop)
    {
        if (recorded.IsHistory)
            return;
        Id<Incident>? into = fact.From;
        var alerts = await store.Alerts.Where(alert => alert.Incident == into).ToListAsync(stop);
        var ids = alerts.Select(alert => alert.Id.Value).ToArray();
        var followed = (await store.Facts.AsNoTracking().Where(told => EF.Parameter(ids).Contains(told.Record) && told.Name == nameof(AlertFollowed)).ToListAsync(stop))
            .GroupBy(told => told.Record).Where(told => told.MaxBy(each => each.Entry)!.As<AlertFollowed>() is var last && last.From == fact.Incident && last.Into == fact.From).Select(told => told.Key).ToHashSet();
        await move.Run(alerts.Where(alert => followed.Contains(alert.Id.Value)), fact.From, fact.Incident, recorded.Follower, stop);
    }
}
