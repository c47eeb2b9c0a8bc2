using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Holidays;

namespace Tandem.People.Calendars;

/// <summary>Takes a country's holidays from a rule file into a calendar; those it has by the same rule are replaced.</summary>
public sealed class TakeHolidays(Store store, CalendarChecks checks)
{
    /// <param name="Region">Null: what holds for the whole country.</param>
    /// <param name="Types">Which types of days to take, such as <c>public</c> and <c>bank</c>; null: public ones.</param>
    public sealed record Request(Id<Calendar> Calendar, string Yaml, string Source, string? Region = null, string Language = "en", IReadOnlyCollection<string>? Types = null);

    /// <exception cref="Refused">It is no file of rules, or has no such region or type.</exception>
    public async Task<HolidaysRead> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(Calendar.Kind.EditRight);
        var read = HolidayFile.Read(request.Yaml, request.Region, request.Language, request.Types ?? [HolidayFile.Types[0]]);
        var calendar = await store.Set<Calendar>().SingleAsync(each => each.Id == request.Calendar, stop);
        calendar.Holidays = [.. calendar.Holidays.Where(known => read.Taken.All(each => each.Rule != known.Rule)), .. read.Taken];
        await checks.Demand(calendar, stop);
        store.Announce(new HolidaysTaken(calendar.Id, request.Source, read.Taken.Count), by);
        await store.SaveChangesAsync(stop);
        return read;
    }
}
