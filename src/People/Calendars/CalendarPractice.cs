using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;

namespace Tandem.People.Calendars;

/// <summary>Working calendars: when time counts.</summary>
public static class CalendarPractice
{
    public static Practice Practice { get; } = new Practice("Working calendars")
        .Record(Calendar.Kind, Map, new Resource<Calendar>(Calendar.Kind)
            .Create<AddCalendar, AddCalendar.Request>()
            .Edit<EditCalendar, EditCalendar.Request>()
            .Move<MoveCalendar, MoveCalendar.Request>(Calendar.Retired)
            .Move<MoveCalendar, MoveCalendar.Request>(Calendar.Active))
        .Hangs(CalendarAnswers.Under)
        .Repeats<ReadCalendarFeeds>()
        .Uses(services => services.AddScoped<Calendars>().AddSingleton<PublicHttp>().AddScoped<CalendarChecks>().AddScoped<CalendarPosts>().AddScoped<ReadCalendarFeed>().AddScoped<TakeHolidays>())
        .Answers(app =>
        {
            app.MapPost("/calendars/new", (IFormCollection form, CalendarPosts posts) => posts.Create(form));
            app.MapPost("/calendars/{number}/edit", (IFormCollection form, string number, CalendarPosts posts) => posts.Edit(form, number));
            app.MapPost("/calendars/{number}/take", (IFormCollection form, string number, CalendarPosts posts) => posts.Take(form, number));
        })
        .Suits(StandardRole.Agent, GrantScope.Everywhere, Calendar.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, Calendar.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "calendars.*")
        .Explains("Calendar", "When time counts: weekly hours in a time zone, without holidays. Service levels are counted by it.")
        .Shows("Calendars", "/calendars", "calendar-time", Calendar.Kind.ReadRight);

    private static void Map(EntityTypeBuilder<Calendar> calendar)
    {
        calendar.HasIndex(row => new { row.State, row.Name });
        calendar.HasIndex(row => row.Name);
        calendar.Property(row => row.Periods).KeptAsJson();
        calendar.Property(row => row.Holidays).KeptAsJson();
        calendar.Property(row => row.FreeDays).KeptAsJson();
        calendar.Property(row => row.Combines).KeptAsJson();
    }
}
