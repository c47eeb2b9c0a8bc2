using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Heartbeats;
using Tandem.Operation.StatusComponents;
using Tandem.Operation.StatusNotices;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Maintenance;

namespace Tandem.Demonstration;

/// <summary>Shows the company's customers how its services stand: a public page, one disruption that is nearly over, one announced window, and the heartbeat of a backup.</summary>
internal sealed class DemoStatus(
    Store store, AddStatusComponent show, AnnounceDisruption announce, TellStatus tell, PlanMaintenance maintain, AddHeartbeat expect, PingHeartbeat ping, TimeProvider clock)
{
    private static readonly Actor Tandem = Actor.System("demo");

    private static readonly (string Service, string Name, string About)[] Shown =
    [
        ("Customer web shop", "Shop", "Where you order."),
        ("Customer portal", "Tracking and papers", "Orders, deliveries, customs papers."),
        ("Transport planning", "Deliveries", "Arrival times of lorries."),
        ("Integration hub", "Interfaces for partners", "Orders and notices between your systems and ours."),
        ("Telephony", "Hotline", "The number on your invoice."),
        ("E-mail and calendar", "E-mail", "Answers to what you write."),
    ];

    public async Task Show(CancellationToken stop)
    {
        var services = await store.Services.AsNoTracking().ToDictionaryAsync(service => service.Name, service => service.Id, stop);
        for (var place = 0; place < Shown.Length; place++)
            await show.Run(new(services[Shown[place].Service], Shown[place].Name, Shown[place].About, place), Tandem, stop);
        var notice = await announce.Run(
            new("Papers appear late", "Customs papers appear up to an hour after a delivery has left. We look into it.", Services: [services["Customer portal"]], Impact: StatusImpact.Minor), Tandem, stop);
        await tell.Run(new(notice.Id, StatusNoticeLife.Monitoring, "A queue stood still and was started again. Papers of the last hours are on their way."), Tandem, stop);
        var night = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date.AddDays(4), TimeSpan.Zero).AddHours(21);
        await maintain.Run(new("New certificates for the partner interfaces", "Connections are cut once and stand again within ten minutes.", services["Integration hub"], StartsAt: night, EndsAt: night.AddHours(2), Interrupts: true), Tandem, stop);
        await Beat("Nightly backup of the databases", "Sent by the last line of the backup script.", 24 * 3_600, 2 * 3_600, services["Backup and recovery"], stop);
    }

    private async Task Beat(string name, string about, int every, int late, Id<Service> service, CancellationToken stop)
    {
        var heartbeat = await expect.Run(new(name, about, every, late, service), Tandem, stop);
        await ping.Run(new(heartbeat.Id), Tandem, stop);
    }
}
