using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface.Readers;
using Tandem.Kernel.Rooms;
using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeCalendar;

/// <summary>The calendar of changes, maintenance and freezes.</summary>
public static class ChangeCalendarPractice
{
    public static Practice Practice { get; } = new Practice("Change calendar")
        .Uses(services => services.AddScoped<ReadChangeCalendar>().AddScoped<CalendarPosts>().AddScoped<CalendarAnswers>())
        .Answers(app =>
        {
            app.MapGet("/changes/calendar.ics", (CalendarAnswers answers, Reader reader) => answers.Of(reader.Actor, reader.Stop));
            app.MapGet("/calendar/changes/{token}.ics", (string token, CalendarAnswers answers, HttpContext context) => answers.Of(token, context)).AllowAnonymous();
            app.MapGet("/changes/calendar.json", DrawnEntry.Between);
            app.MapGet(MovedConflict.Path, MovedConflict.At);
            app.MapPost(CalendarPosts.Path, (IFormCollection form, CalendarPosts posts) => posts.Move(form));
            app.MapPost(CalendarPosts.AddressPath, (IFormCollection form, CalendarPosts posts) => posts.Address(form));
        })
        .Explains("Change calendar", "What is changed when, beside maintenance windows and freezes (ITIL change schedule).")
        .Shows("Change calendar", "/changes/calendar", "calendar-event", ChangeKind.Kind.ReadRight);
}
