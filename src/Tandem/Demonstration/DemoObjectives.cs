using Microsoft.EntityFrameworkCore;
using Tandem.Design.Availability;
using Tandem.Design.Outages;
using Tandem.Design.ServiceObjectives;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;

namespace Tandem.Demonstration;

/// <summary>How good three of the company's services are to be, and when they were away in its year.</summary>
internal sealed class DemoObjectives(Store store, RecordOutage record, DraftServiceObjective draft, MoveServiceObjective move, TimeProvider clock)
{
    private static readonly Actor Tandem = Actor.System("demo");

    private static readonly (string Title, string Service, double Target, WindowKind Window, string Zone)[] Objectives =
    [
        ("The shop takes orders", "Customer web shop", 99.9, WindowKind.Rolling, ""),
        ("The warehouse works", "Warehouse management", 99.5, WindowKind.CalendarMonth, "Europe/Vienna"),
        ("Everybody can sign in", "Identity and sign-in", 99.95, WindowKind.CalendarQuarter, "Europe/Vienna"),
    ];

    /// <summary>Days ago, the hour it began (UTC), minutes, and thousandths of the service.</summary>
    private static readonly (string Service, string Cause, int DaysAgo, double Hour, int Minutes, double Share, bool Planned)[] Outages =
    [
        ("Customer web shop", "Checkout waits for the payment provider", 3, 10.4, 26, 0.4, false),
        ("Customer web shop", "Deployment with an index that was missing", 17, 19.1, 12, 1, false),
        ("Customer web shop", "Certificate had run out", 96, 6.2, 71, 1, false),
        ("Customer web shop", "New version of the search", 41, 22, 45, 1, true),
        ("Customer web shop", "Line of the data centre cut", 203, 13.8, 38, 1, false),
        ("Warehouse management", "Scanners find no server", 9, 4.6, 64, 0.6, false),
        ("Warehouse management", "Database locked by a report", 58, 11.2, 95, 1, false),
        ("Warehouse management", "Yearly change of the stock database", 131, 20, 180, 1, true),
        ("Warehouse management", "Power of hall 3", 248, 2.9, 210, 0.5, false),
        ("Identity and sign-in", "Directory answers slowly after a patch", 28, 7.1, 33, 0.3, false),
        ("Identity and sign-in", "Second factor cannot be reached", 154, 8.3, 41, 1, false),
    ];

    public async Task Agree(CancellationToken stop)
    {
        var services = await store.Services.AsNoTracking().ToDictionaryAsync(service => service.Name, stop);
        var midnight = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        foreach (var (service, cause, daysAgo, hour, minutes, share, planned) in Outages)
        {
            var began = midnight.AddDays(-daysAgo).AddHours(hour);
            await record.Run(new(cause, services[service].Id, began, began.AddMinutes(minutes), share, planned), Tandem, stop);
        }

        foreach (var (title, service, target, window, zone) in Objectives)
        {
            var objective = await draft.Run(new(title, services[service].Id, target, window, 30, zone, IndicatorKind.Availability, Owner: services[service].Owner), Tandem, stop);
            if (objective.Owner is not null)
                await move.Run(new(objective.Id, ObjectiveLife.InForce), Tandem, stop);
        }
    }
}
