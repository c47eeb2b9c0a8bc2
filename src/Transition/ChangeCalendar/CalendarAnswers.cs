using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Storage;
using Tandem.People.Roles;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeCalendar;

/// <summary>Answers calendar programs (RFC 5545): from a month ago to half a year ahead.</summary>
public sealed class CalendarAnswers(ReadChangeCalendar read, Store store, Actors actors, SiteAddress site, TimeProvider clock)
{
    private const int DaysBack = 31, DaysAhead = 183, LongestToken = 100;

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
        var hash = MakeCalendarAddress.HashOf(token.Length > LongestToken ? "" : token);
        var address = await store.Set<ChangeCalendarAddress>().AsNoTracking().SingleOrDefaultAsync(each => each.TokenHash == hash, context.RequestAborted) ?? throw new Missing("calendar");
        return await actors.Of(address.Person, context.RequestAborted) is { } actor && actor.May(ChangeKind.Kind.ReadRight) ? await Of(actor, context.RequestAborted) : throw new Missing("calendar");
    }
}
