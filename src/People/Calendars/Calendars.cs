using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;

namespace Tandem.People.Calendars;

/// <summary>Reads the calendars of the site into one book. Retired ones stay: what was promised by them is still counted by them.</summary>
public sealed class Calendars(Store store)
{
    public async Task<CalendarBook> Book(CancellationToken stop)
    {
        var all = await store.Set<Calendar>().AsNoTracking().OrderBy(calendar => calendar.Serial).ToListAsync(stop);
        return new(
            all.ToDictionary(Calendar.Kind.NumberOf, calendar => calendar.Terms),
            all.GroupBy(calendar => calendar.Name).ToDictionary(group => group.Key, group => Calendar.Kind.NumberOf(group.First())));
    }
}
