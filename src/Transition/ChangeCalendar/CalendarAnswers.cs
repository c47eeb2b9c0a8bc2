using System.Text;
using Microsoft.AspNetCore.Http;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.People.CalendarAddresses;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeCalendar;

/// <summary>Answers calendar programs (RFC 5545): from a month ago to half a year ahead.</summary>
public sealed class CalendarAnswers(ReadChangeCalendar read, CalendarAddressBook addresses, SiteAddress site, TimeProvider clock)
{
    private const int DaysBack = 31, DaysAhead = 183;

    /// <exception cref="Forbidden">The actor may read no changes.</exception>
    internal async Task<IResult> Of(Actor by, CancellationToken stop)
    {
        by.Demand(ChangeKind.Kind.ReadRight);
        var now = clock.GetUtcNow();
        var entries = await read.Between(now.AddDays(-DaysBack), now.AddDays(DaysAhead), by, stop);
        return Results.File(Encoding.UTF8.GetBytes(ChangeFeed.Write(entries, site, now)), "text/calendar; charset=utf-8", "changes.ics");
    }

    /// <exception cref="Missing">No such address was made, or whoever had it made may no longer see changes.</exception>
    internal async Task<IResult> Of(string token, HttpContext context)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        var (by, _) = await addresses.Open(token, MakeCalendarAddress.Holds, ChangeKind.Kind.ReadRight, context.RequestAborted);
        return await Of(by, context.RequestAborted);
    }
}
