using Microsoft.EntityFrameworkCore;
using Tandem.Design.Outages;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.StatusComponents;
using Tandem.Operation.StatusNotices;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Maintenance;

namespace Tandem.Operation.StatusPage;

/// <summary>Reads what the status page is made of: services put on it, notices, outages, and work that was agreed.</summary>
internal sealed class StatusReading(Store store, PlannedWork planned, TimeProvider clock)
{
    private const int MostComponents = 500;
    private const int MostNotices = 300;
    private const int NoticeDays = 90;
    private const int DaysBack = 14;
    private const int DaysAhead = 30;

    private static readonly string[] Beginnings = [nameof(StatusComponentAdded), nameof(MaintenancePlanned), nameof(ChangeScheduled)];

    public async Task<StatusSnapshot> Read(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var services = store.Services;
        var components = await store.Set<StatusComponent>().AsNoTracking()
            .Where(row => row.State == StatusComponentLife.Shown && services.Any(service => service.Id == row.Service && service.State != ServiceLife.Retired))
            .OrderBy(row => row.Place).ThenBy(row => row.Name).Take(MostComponents).ToListAsync(stop);
        var since = now.AddDays(-NoticeDays);
        var notices = await store.StatusNotices.AsNoTracking().Where(row => row.State != StatusNoticeLife.Resolved || row.StartedAt >= since)
            .OrderByDescending(row => row.StartedAt).Take(MostNotices).ToListAsync(stop);
        var away = await store.Outages.AsNoTracking().Where(outage => outage.State == OutageLife.Ongoing).Select(outage => new { outage.Service, outage.Share, outage.Planned }).ToListAsync(stop);
        var incidents = store.Incidents.Open;
        var majors = await incidents.Where(incident => incident.Major == EF.Parameter(true) && incident.Service != null).Select(incident => incident.Service!.Value).Distinct().ToListAsync(stop);
        return new(
            components,
            [.. notices.Select(ShownNotice.Of).OrderByDescending(notice => notice.Open).ThenByDescending(notice => notice.Open ? notice.Impact : 0).ThenByDescending(notice => notice.StartedAt)],
            await Windows(now, stop),
            away.ToLookup(outage => outage.Service, outage => outage.Planned ? ServiceStatus.UnderMaintenance : outage.Share >= 1 ? ServiceStatus.MajorOutage : ServiceStatus.PartialOutage),
            majors.ToHashSet(),
            await First(components.Select(row => row.Id.Value), stop));
    }

    /// <summary>What its users may notice: whatever interrupts a service, and every maintenance of the service itself.</summary>
    private async Task<IReadOnlyList<ShownWindow>> Windows(DateTimeOffset now, CancellationToken stop)
    {
        var windows = (await planned.Between(now.AddDays(-DaysBack), now.AddDays(DaysAhead), stop))
            .Where(window => window.Interrupts || (window.Service is not null && window.Record.Kind == MaintenanceKind.Kind.Name)).ToList();
        Id<ConfigurationItem>[] items = [.. windows.Where(window => window.Interrupts).SelectMany(window => window.Items).Distinct()];
        var delivered = items.Length == 0 ? [] : await store.ConfigurationItems.AsNoTracking().Where(item => EF.Parameter(items).Contains(item.Id) && item.Service != null)
            .Select(item => new { item.Id, Service = item.Service!.Value }).ToDictionaryAsync(item => item.Id, item => item.Service, stop);
        var agreed = await First(windows.Select(window => window.Record.Id), stop);
        return [.. windows.Select(window => new ShownWindow(window, Touched(window, delivered), agreed.TryGetValue(window.Record.Id, out var at) ? at : window.From)).Where(window => window.Services.Count > 0)];
    }

    /// <summary>When records were put on the page or agreed, as their facts tell.</summary>
    private async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> First(IEnumerable<Guid> records, CancellationToken stop)
    {
        Guid[] ids = [.. records];
        var told = await store.Facts.Where(fact => EF.Parameter(ids).Contains(fact.Record) && EF.Parameter(Beginnings).Contains(fact.Name)).Select(fact => new { fact.Record, fact.At }).ToListAsync(stop);
        return told.GroupBy(fact => fact.Record).ToDictionary(facts => facts.Key, facts => facts.Min(fact => fact.At));
    }

    private static HashSet<Id<Service>> Touched(PlannedWindow window, Dictionary<Id<ConfigurationItem>, Id<Service>> delivered)
    {
        HashSet<Id<Service>> touched = window.Interrupts ? [.. window.Items.Where(delivered.ContainsKey).Select(item => delivered[item])] : [];
        if (window.Service is { } whole)
            touched.Add(whole);
        return touched;
    }
}
