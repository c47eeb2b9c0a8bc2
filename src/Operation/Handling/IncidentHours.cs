using Microsoft.EntityFrameworkCore;
using NodaTime;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Teams;
using Tandem.People.WorkingTime;

namespace Tandem.Operation.Handling;

/// <summary>Counts in the working days of the team that has an incident.</summary>
public sealed class IncidentHours(Store store)
{
    /// <summary>The moment at which so many working days have passed. A working day is as long as the team's usual one; without hours it is a day.</summary>
    public async Task<DateTimeOffset> After(Incident incident, DateTimeOffset start, int days, CancellationToken stop)
    {
        var team = incident.Team is { } id
            ? await store.Teams.Where(team => team.Id == id).Select(team => new { team.Hours, team.Zone }).FirstOrDefaultAsync(stop)
            : null;
        var week = team is { Hours.Length: > 0 } ? WorkingWeek.Parse(team.Hours) : WorkingWeek.Always;
        var zone = team is { Zone.Length: > 0 } ? DateTimeZoneProviders.Tzdb[team.Zone] : DateTimeZone.Utc;
        return Timetable.Of(week, zone).Add(start, DayOf(week) * days)
            ?? throw new InvalidOperationException($"{days} working days are not within fifty years.");
    }

    /// <summary>How long such a week's working day is, on average.</summary>
    public static TimeSpan DayOf(WorkingWeek week)
    {
        var minutes = week.Spans.Sum(span => span.To - span.From);
        var days = Enumerable.Range(0, 7).Count(day => week.Spans.Any(span => span.From < (day + 1) * WeekSpan.Day && span.To > day * WeekSpan.Day));
        return TimeSpan.FromMinutes((double)minutes / days);
    }
}
