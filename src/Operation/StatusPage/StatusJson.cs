using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tandem.Kernel.Http;
using Tandem.Kernel.Text;
using Tandem.Operation.StatusNotices;

namespace Tandem.Operation.StatusPage;

/// <summary>The public page as Statuspage's version 2 writes it, so that whatever reads such pages reads ours.</summary>
internal static class StatusJson
{
    private const int IdLength = 12;

    public static object Page(StatusView view, SiteAddress site, string name) => new
    {
        id = PageId(site),
        name,
        url = site.Of("/status"),
        time_zone = "Etc/UTC",
        updated_at = view.UpdatedAt,
    };

    public static object Status(StatusView view)
    {
        var (indicator, description) = view.Worst switch
        {
            ServiceStatus.MajorOutage when view.Parts.All(part => part.Status == ServiceStatus.MajorOutage) || view.Open.Any(notice => notice.Impact == StatusImpact.Critical) => ("critical", "Major Service Outage"),
            ServiceStatus.MajorOutage or ServiceStatus.PartialOutage => ("major", "Partial System Outage"),
            ServiceStatus.DegradedPerformance => ("minor", "Partially Degraded Service"),
            ServiceStatus.UnderMaintenance => ("none", "Service Under Maintenance"),
            _ => ("none", "All Systems Operational"),
        };
        return new { indicator, description };
    }

    public static object Component(StatusPart part, int position, SiteAddress site) => new
    {
        id = part.Id.ToString("n"),
        name = part.Name,
        status = Word(part.Status),
        description = part.Description.Length > 0 ? part.Description : null,
        position,
        created_at = part.ShownSince,
        updated_at = part.ChangedAt,
        start_date = part.ShownSince is { } since ? IsoDay.Of(since) : null,
        page_id = PageId(site),
        group_id = (string?)null,
        group = false,
        showcase = false,
        only_show_if_degraded = false,
    };

    public static IEnumerable<object> Components(StatusView view, SiteAddress site) => view.Parts.Select((part, at) => Component(part, at + 1, site));

    public static object Incident(StatusView view, ShownNotice notice, SiteAddress site) => new
    {
        id = notice.Id.Value.ToString("n"),
        name = notice.Title,
        status = notice.State,
        impact = notice.Impact.ToString().ToLowerInvariant(),
        created_at = notice.Updates[0].At,
        started_at = notice.StartedAt,
        updated_at = notice.ToldAt,
        monitoring_at = notice.Since(StatusNoticeLife.Monitoring),
        resolved_at = notice.ResolvedAt,
        shortlink = site.Of($"/status/history#{notice.Id.Value:n}"),
        page_id = PageId(site),
        reminder_intervals = (string?)null,
        incident_updates = notice.Updates.Reverse().Select(update => Update(notice, update)),
        components = view.Concerned(notice).Select((part, at) => Component(part, at + 1, site)),
    };

    public static object Update(ShownNotice notice, PublicUpdate update) => Update(update.Id, notice.Id.Value, update.State, update.Text, update.At);

    /// <param name="said">How it stands, where that was told; null: by its time.</param>
    public static object Maintenance(StatusView view, ShownWindow window, DateTimeOffset now, SiteAddress site, string? said = null)
    {
        var updates = Told(window, now).Reverse().ToList();
        return new
        {
            id = window.Work.Record.Id.ToString("n"),
            name = Name(view, window),
            status = said ?? updates[0].Status,
            impact = "maintenance",
            created_at = window.AgreedAt,
            updated_at = updates[0].At,
            started_at = window.From,
            monitoring_at = (DateTimeOffset?)null,
            resolved_at = window.IsOver(now) ? window.To : (DateTimeOffset?)null,
            scheduled_for = window.From,
            scheduled_until = window.To,
            shortlink = site.Of("/status"),
            page_id = PageId(site),
            reminder_intervals = (string?)null,
            incident_updates = updates.Select(update => Update(Derived(window.Work.Record.Id, update.Status), window.Work.Record.Id, update.Status, update.Text, update.At)),
            components = view.Concerned(window).Select((part, at) => Component(part, at + 1, site)),
        };
    }

    /// <summary>Planned work in words for everybody: what it is called inside the house is not among them.</summary>
    public static string Name(StatusView view, ShownWindow window) => $"Maintenance: {string.Join(", ", view.Concerned(window).Select(part => part.Name))}";

    /// <summary>What is known of planned work by now, the earliest first.</summary>
    private static IEnumerable<(string Status, string Text, DateTimeOffset At)> Told(ShownWindow window, DateTimeOffset now)
    {
        yield return ("scheduled", $"Planned from {Minute(window.From)} to {Minute(window.To)} UTC.", window.AgreedAt < window.From ? window.AgreedAt : window.From);
        if (window.From <= now)
            yield return ("in_progress", "The work has begun.", window.From);
        if (window.IsOver(now))
            yield return ("completed", "The work is over.", window.To);
    }

    private static object Update(Guid id, Guid about, string status, string text, DateTimeOffset at) => new
    {
        id = id.ToString("n"),
        incident_id = about.ToString("n"),
        status,
        body = text,
        created_at = at,
        updated_at = at,
        display_at = at,
        affected_components = (object?)null,
        deliver_notifications = true,
    };

    private static string Minute(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The same for the same record and status each time it is asked.</summary>
    private static Guid Derived(Guid record, string status) => new(SHA256.HashData([.. record.ToByteArray(), .. Encoding.UTF8.GetBytes(status)]).AsSpan(0, 16));

    private static string Word(ServiceStatus status) => status switch
    {
        ServiceStatus.UnderMaintenance => "under_maintenance",
        ServiceStatus.DegradedPerformance => "degraded_performance",
        ServiceStatus.PartialOutage => "partial_outage",
        ServiceStatus.MajorOutage => "major_outage",
        _ => "operational",
    };

    private static string PageId(SiteAddress site) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(site.Base.Authority)))[..IdLength];
}
