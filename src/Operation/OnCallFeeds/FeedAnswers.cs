using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.OnCall;
using Tandem.People.CalendarAddresses;
using Tandem.People.Persons;

namespace Tandem.Operation.OnCallFeeds;

/// <summary>Answers calendar programs: <c>/calendar/{token}.ics</c> (RFC 5545), from two weeks ago to three months ahead.</summary>
public sealed class FeedAnswers(Store store, CalendarAddressBook addresses, TimeProvider clock)
{
    private const int DaysBack = 14;
    private const int DaysAhead = 92;

    internal static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/calendar/{token}.ics", async (string token, FeedAnswers answers, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "private, no-store";
            return Results.Text(await answers.Read(token, context.RequestAborted), "text/calendar; charset=utf-8");
        }).AllowAnonymous();

    /// <exception cref="Missing">No such address was made, or whoever had it made may no longer see schedules.</exception>
    private async Task<string> Read(string token, CancellationToken stop)
    {
        var (by, of) = await addresses.Open(token, MakeFeed.Holds, ScheduleKind.Kind.ReadRight, stop);
        var schedules = (await store.ActiveSchedules(stop)).Where(schedule => of is null || schedule.Id.Value == of).ToList();
        var me = Person.Kind.NumberOf(await store.People.Where(person => person.Id == new Id<Person>(by.Person!.Value)).Select(person => person.Serial).SingleAsync(stop));
        var now = clock.GetUtcNow();
        List<(Schedule Schedule, Shift Shift)> shifts =
        [
            .. schedules.SelectMany(schedule => Roster.Of(schedule).Shifts(now.AddDays(-DaysBack), now.AddDays(DaysAhead)), (schedule, shift) => (schedule, shift))
                .Where(each => of is null ? each.shift.Person == me : each.shift.Person is not null),
        ];
        var people = await store.PeopleOf(shifts.Select(each => each.Shift.Person), stop);
        var calendar = new Calendar { ProductId = "-//Tandem//On call//EN" };
        foreach (var (schedule, shift) in shifts)
            calendar.Events.Add(Event(schedule, shift, people, now));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Event(Schedule schedule, Shift shift, IReadOnlyDictionary<string, Person> people, DateTimeOffset now) => new()
    {
        Uid = $"{schedule.Id.Value:n}-{shift.From.UtcTicks}-{shift.Person}@tandem",
        Summary = $"{people.GetValueOrDefault(shift.Person!)?.Name ?? shift.Person}: {schedule.Name}",
        Start = new CalDateTime(shift.From.UtcDateTime, "UTC"),
        End = new CalDateTime(shift.Until.UtcDateTime, "UTC"),
        DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
    };
}
