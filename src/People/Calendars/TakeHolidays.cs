using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.People.Calendars;

/// <summary>Takes a country's holidays from a rule file into a calendar; those it has by the same rule are replaced.</summary>
public sealed class TakeHolidays(Store store, CalendarChecks checks)
{
    /// <param name="Region">Null: what holds for the whole country.</param>
    public sealed record Request(Id<Calendar> Calendar, string Yaml, string Source, string? Region = null, string Language = "en");

    /// <summary>What came of it.</summary>
    /// <param name="Taken">How many rules the calendar has from the file.</param>
    /// <param name="Rejected">Rules that cannot be read, each with its reason.</param>
    public sealed record Result(int Taken, IReadOnlyList<string> Rejected);

    public async Task<Result> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(Calendar.Kind.EditRight);
        var rejected = new List<string>();
        var holidays = HolidayFile.Read(request.Yaml, request.Region, request.Language, (rule, why) => rejected.Add($"{rule}: {why}"));
        var calendar = await store.Set<Calendar>().SingleAsync(each => each.Id == request.Calendar, stop);
        calendar.Holidays = [.. calendar.Holidays.Where(known => holidays.All(each => each.Rule != known.Rule)), .. holidays];
        await checks.Demand(calendar, stop);
        store.Announce(new HolidaysTaken(calendar.Id, request.Source, holidays.Count), by);
        await store.SaveChangesAsync(stop);
        return new(holidays.Count, rejected);
    }
}
