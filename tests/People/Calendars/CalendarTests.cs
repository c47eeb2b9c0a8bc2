using System.Text.Json.Nodes;
using Tandem.Kernel;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Calendars;
using Tandem.People.Holidays;
using Tandem.Tests.Design.ServiceLevels;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.People.Calendars;

/// <summary>Calendars say when time counts, alone and together, and promises are counted by them.</summary>
public sealed class CalendarTests
{
    [Theory, Stores]
    public async Task A_calendar_counts_its_hours_without_its_holidays_and_with_others(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        var office = await promises.Manager.Send("POST", "/api/v1/calendars", new JsonObject
        {
            ["name"] = "Office",
            ["zone"] = "Europe/Vienna",
            ["hours"] = "mon-fri 08:00-16:00",
            ["holidays"] = new JsonArray(new JsonObject { ["name"] = "Epiphany", ["rule"] = "01-06" }, new JsonObject { ["name"] = "Christmas Eve", ["rule"] = "12-24 12:00" }),
            ["periods"] = new JsonArray(new JsonObject { ["from"] = "2026-07-01", ["to"] = "2026-07-31", ["hours"] = "mon-fri 08:00-12:00" }),
        });
        office.Status.ShouldBe(201, office.Text);
        var night = await promises.Manager.Send("POST", "/api/v1/calendars", new JsonObject
        {
            ["name"] = "Office and nights",
            ["zone"] = "Europe/Vienna",
            ["hours"] = "mon-fri 22:00-23:00",
            ["combines"] = new JsonArray(new JsonObject { ["how"] = "union", ["calendar"] = "Office" }),
        });
        night.Status.ShouldBe(201, night.Text);

        (await Hours(office, "2026-01-05", "2026-01-10")).ShouldBe(4 * 8);
        (await Hours(office, "2026-12-24", "2026-12-25")).ShouldBe(4);
        (await Hours(office, "2026-07-06", "2026-07-07")).ShouldBe(4);
        (await Hours(night, "2026-01-05", "2026-01-06")).ShouldBe(9);
        var friday = await promises.Agent.Get($"{office.Headers.Location}/count?from=2026-03-06T14:40:00%2B01:00&duration=PT4H");
        friday.Json["to"]!.GetValue<DateTimeOffset>().ShouldBe(new DateTimeOffset(2026, 3, 9, 9, 40, 0, TimeSpan.Zero));

        async Task<double> Hours(Reply calendar, string from, string to) =>
            (await promises.Agent.Get($"{calendar.Headers.Location}/count?from={from}T00:00:00%2B01:00&to={to}T00:00:00%2B01:00")).Json["seconds"]!.GetValue<long>() / 3_600.0;
    }

    [Theory, Stores]
    public async Task What_makes_no_sense_is_refused_and_what_cannot_be_read_is_malformed(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        var made = await promises.Manager.Send("POST", "/api/v1/calendars", new JsonObject { ["name"] = "Round", ["hours"] = "mon-fri 08:00-16:00" });
        var path = made.Headers.Location!.ToString();

        (await promises.Agent.Send("POST", "/api/v1/calendars", new JsonObject { ["name"] = "Mine" })).Status.ShouldBe(403);
        await Refuses(new() { ["hours"] = "whenever" }, "hours");
        await Refuses(new() { ["zone"] = "Mars/Base" }, "zone");
        await Refuses(new() { ["holidays"] = new JsonArray(new JsonObject { ["name"] = "Odd", ["rule"] = "someday" }) }, "holidays");
        await Refuses(new() { ["periods"] = new JsonArray(new JsonObject { ["from"] = "2026-02-01", ["to"] = "2026-01-01", ["hours"] = "" }) }, "periods");
        await Refuses(new() { ["combines"] = new JsonArray(new JsonObject { ["how"] = "minus", ["calendar"] = "Nowhere" }) }, "combines");
        await Refuses(new() { ["combines"] = new JsonArray(new JsonObject { ["how"] = "union", ["calendar"] = "Round" }) }, "combines");
        await Refuses(new() { ["feed"] = "http://169.254.169.254/latest" }, "feed");
        foreach (var query in new[] { "", "?from=yesterday", "?from=2026-01-01T00:00:00Z", "?from=2026-01-01T00:00:00Z&to=2025-01-01T00:00:00Z", "?from=2026-01-01T00:00:00Z&duration=2d", "?from=0001-01-01T00:00:00Z&to=2026-01-01T00:00:00Z" })
            (await promises.Agent.Get($"{path}/count{query}")).Status.ShouldBe(400, query);

        async Task Refuses(JsonObject change, string field)
        {
            var answer = await promises.Manager.Send("PATCH", path, change, ("If-Match", "*"));
            answer.Status.ShouldBe(422, answer.Text);
            answer.ErrorsAbout.ShouldBe([field], answer.Text);
        }
    }

    [Theory, Stores]
    public async Task A_holiday_that_is_added_later_moves_what_is_due(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        var manager = promises.Office.Manager;
        var calendar = await house.Do((AddCalendar add) => add.Run(new("Office", Zone: "Etc/UTC", Hours: "mon-sun 00:00-24:00"), manager));
        var policy = Promises.Resolution();
        policy["versions"]![0]!["counts"] = new JsonObject { ["calendar"] = "Office" };
        await promises.InForce(policy);
        var incident = await promises.Office.Log();
        await house.Settled();
        (await promises.Office.Now(incident.Id)).DueAt.ShouldBe(incident.OpenedAt + TimeSpan.FromHours(8));

        var today = DateOnly.FromDateTime(incident.OpenedAt.UtcDateTime);
        await house.Do((EditCalendar edit) => edit.Run(new(calendar.Id, Patch.Of("holidays", new[] { new Holiday("Company day", $"{today:yyyy-MM-dd}") })), manager));
        await house.Settled();

        (await promises.Office.Now(incident.Id)).DueAt.ShouldBe(new DateTimeOffset(today.AddDays(1), new TimeOnly(8, 0), TimeSpan.Zero));
        await house.Do((MoveCalendar move) => move.Run(new(calendar.Id, Calendar.Retired), manager));
        await house.Settled();
        (await promises.Office.Now(incident.Id)).DueAt.ShouldBe(new DateTimeOffset(today.AddDays(1), new TimeOnly(8, 0), TimeSpan.Zero));
    }

    [Fact]
    public void A_feed_gives_its_days_repeated_ones_too_and_a_broken_one_is_refused()
    {
        const string feed = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20260501\r\nDTEND;VALUE=DATE:20260502\r\nRRULE:FREQ=YEARLY;COUNT=3\r\nSUMMARY:Labour Day\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20270102\r\nSUMMARY:Closed\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        FeedFile.Read(feed, new(2026, 1, 1), new(2029, 1, 1)).ShouldBe(
        [
            new("Labour Day", new(2026, 5, 1), new(2026, 5, 1)), new("Closed", new(2026, 12, 24), new(2027, 1, 1)),
            new("Labour Day", new(2027, 5, 1), new(2027, 5, 1)), new("Labour Day", new(2028, 5, 1), new(2028, 5, 1)),
        ]);
        Should.Throw<Refused>(() => FeedFile.Read("hello", new(2026, 1, 1), new(2029, 1, 1)));
    }
}
