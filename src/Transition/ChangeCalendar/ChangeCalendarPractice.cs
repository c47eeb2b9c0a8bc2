using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface.Readers;
using Tandem.Kernel.Http;
using Tandem.Kernel.Rooms;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeCalendar;

/// <summary>The calendar of changes, maintenance and freezes.</summary>
public static class ChangeCalendarPractice
{
    private const int DaysBack = 31, DaysAhead = 183;

    public static Practice Practice { get; } = new Practice("Change calendar")
        .Uses(services => services.AddScoped<ReadChangeCalendar>().AddScoped<CalendarPosts>())
        .Answers(app =>
        {
            app.MapGet("/changes/calendar.ics", Feed);
            app.MapGet("/changes/calendar.json", DrawnEntry.Between);
            app.MapPost(CalendarPosts.Path, (IFormCollection form, CalendarPosts posts) => posts.Move(form));
        })
        .Explains("Change calendar", "What is changed when, beside maintenance windows and freezes (ITIL change schedule).")
        .Shows("Change calendar", "/changes/calendar", "calendar-event", ChangeKind.Kind.ReadRight);

    private static async Task<IResult> Feed(ReadChangeCalendar read, SiteAddress site, Reader reader)
    {
        reader.Actor.Demand(ChangeKind.Kind.ReadRight);
        var entries = await read.Between(reader.Now.AddDays(-DaysBack), reader.Now.AddDays(DaysAhead), reader.Actor, reader.Stop);
        return Results.File(Encoding.UTF8.GetBytes(ChangeFeed.Write(entries, site, reader.Now)), "text/calendar; charset=utf-8", "changes.ics");
    }
}
