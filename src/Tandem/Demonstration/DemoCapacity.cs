using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.Capacity;
using Tandem.Design.CapacityPlans;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Strategy.Portfolio;

namespace Tandem.Demonstration;

/// <summary>What is limited at the company, a year of weekly readings of it or a season of daily ones, a plan for what gets short, and an item that needs more of the fullest than is left.</summary>
internal sealed class DemoCapacity(
    Store store, MeasureCapacity measure, DraftCapacityPlan draft, AddPlanDriver expect, AddPlanAction act, MoveCapacityPlan move, EditBacklogItem edit, TimeProvider clock)
{
    private const int Weeks = 53;

    /// <summary>What is read every day is kept for this long.</summary>
    private const int Days = 84;

    /// <summary>By how much each day of the week differs from the others, Sunday first: shops order for the days on which they sell most.</summary>
    private static readonly double[] Rhythm = [-46, 8, -14, -8, 22, 52, -14];
    private const string Papers = "Archive of papers";
    private const string Peak = "Requests of the shop at its peak";
    private const string Mail = "Mail storage";
    private static readonly Actor Tandem = Actor.System("demo");

    /// <summary>What was in use a year ago, what is added in a week, and by how much readings differ from that.</summary>
    private static readonly (string Title, string Service, string Unit, double Limit, double Begin, double Growth, double Noise)[] Resources =
    [
        (Papers, "Customer portal", "GB", 4_000, 640, 55, 22),
        (Mail, "E-mail and calendar", "GB", 12_000, 7_700, 41, 60),
        ("Seats of remote access", "Remote access", "seats", 1_200, 930, 1.6, 35),
        ("Storage of the databases", "Database platform", "TB", 60, 29, 0.24, 0.6),
        (Peak, "Customer web shop", "requests/s", 450, 245, 1.3, 14),
        ("Space for copies", "Backup and recovery", "TB", 240, 128, 0.85, 3),
        ("Licences of the scanners", "Warehouse management", "licences", 350, 288, 0.6, 4),
        ("Processors of the clusters", "Cloud platform", "vCPU", 960, 690, -1.4, 18),
    ];

    private readonly Dice dice = new(53);

    public async Task Measure(CancellationToken stop)
    {
        var services = await store.Services.AsNoTracking().ToDictionaryAsync(service => service.Name, stop);
        var made = Resources.ToDictionary(words => words.Title, words => Add(words, services[words.Service]));
        await store.SaveChangesAsync(stop);
        foreach (var resource in made.Values)
            await measure.Of(resource, stop);
        await store.SaveChangesAsync(stop);
        await Plan(made[Mail], services["E-mail and calendar"], stop);
        await Claim(made[Papers], stop);
    }

    private CapacityResource Add((string Title, string Service, string Unit, double Limit, double Begin, double Growth, double Noise) words, Service service)
    {
        var resource = new CapacityResource { Title = words.Title, Service = service.Id, Owner = service.Owner, Unit = words.Unit, Limit = words.Limit };
        store.Add(resource);
        var readings = (words.Title == Peak ? Daily(words.Begin, words.Growth, words.Noise) : Readings(words.Begin, words.Growth, words.Noise, words.Unit == "TB" ? 1 : 0)).Select(reading => new CapacityReading { Resource = resource.Id, At = reading.At, Value = reading.Value }).ToList();
        store.AddRange(readings);
        store.AnnounceStep(resource, new CapacityResourceAdded(resource.Id, resource.Title), Tandem, readings[0].At);
        resource.Read(readings[^1].At, readings[^1].Value);
        store.Announce(new CapacityReadingsTaken(resource.Id, readings.Count, readings[0].At, readings[^1].At, readings[^1].Value), Tandem);
        return resource;
    }

    /// <summary>They are counted once a week, early in the morning.</summary>
    private IEnumerable<(DateTimeOffset At, double Value)> Readings(double begin, double growth, double noise, int digits)
    {
        var last = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddDays(-1).AddHours(4);
        for (var week = 0; week < Weeks; week++)
        {
            var value = begin + (growth * week) + ((dice.Share() + dice.Share() - 1) * noise);
            yield return (last.AddDays(-7 * (Weeks - 1 - week)), Math.Round(value, digits));
        }
    }

    /// <summary>The peak is counted every night for the day before.</summary>
    private IEnumerable<(DateTimeOffset At, double Value)> Daily(double begin, double growth, double noise)
    {
        var last = new DateTimeOffset(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddDays(-1).AddHours(23);
        for (var day = 0; day < Days; day++)
        {
            var at = last.AddDays(day + 1 - Days);
            var value = begin + (growth * (Weeks - ((Days - day) / 7.0))) + Rhythm[(int)at.DayOfWeek] + ((dice.Share() + dice.Share() - 1) * noise);
            yield return (at, Math.Round(value));
        }
    }

    private async Task Plan(CapacityResource mail, Service service, CancellationToken stop)
    {
        var plan = await draft.Run(new("Mail until next autumn", [mail.Id], service.Id, service.Owner, Day(0), Day(330), "EUR", "The mailboxes of Rostock come over in winter. A second shelf is cheaper than deleting what people keep."), Tandem, stop);
        var members = store.Memberships.Where(member => member.Team == service.Team);
        var colleague = await store.People.AsNoTracking().Where(person => person.Id != service.Owner && members.Any(member => member.Person == person.Id)).OrderBy(person => person.Serial).FirstOrDefaultAsync(stop);
        await expect.Run(new(plan.Id, "Rostock's 120 mailboxes come over", mail.Id, Day(45), Amount: 620), Tandem, stop);
        await expect.Run(new(plan.Id, "Larger attachments once the new mail program is everywhere", mail.Id, Day(120), Percent: 4), Tandem, stop);
        await act.Run(new(plan.Id, "A second shelf of disks in Kiel", mail.Id, 4_000, colleague?.Id ?? service.Owner, Day(80), 18_500), Tandem, stop);
        await move.Run(new(plan.Id, CapacityPlanLife.Agreed), Tandem, stop);
    }

    /// <summary>All papers of a month in one file are kept, and there is no room for them.</summary>
    private async Task Claim(CapacityResource papers, CancellationToken stop)
    {
        var item = await store.BacklogItems.AsNoTracking().Where(row => row.Title == "Download all papers of a month").Select(row => (Id<BacklogItem>?)row.Id).FirstOrDefaultAsync(stop);
        if (item is not { } claiming)
            return;
        var load = new JsonArray(new JsonObject { ["resource"] = CapacityResourceKind.Kind.NumberOf(papers), ["amount"] = 400 });
        await edit.Run(new(claiming, new Patch(new JsonObject { ["neededBy"] = Day(60), ["expectedLoad"] = load })), Tandem, stop);
    }

    private string Day(int days) => IsoDay.Of(clock.GetUtcNow().ToUniversalTime().AddDays(days));
}
