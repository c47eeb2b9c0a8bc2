using Microsoft.EntityFrameworkCore;
using NodaTime;
using Tandem.Kernel.Storage;
using Tandem.People.Calendars;

namespace Tandem.Operation.OnCall;

/// <summary>Tells what a schedule comes to in a period.</summary>
public sealed class ReadCoverage(Store store)
{
    public async Task<Coverage> Run(Schedule schedule, DateTimeOffset from, DateTimeOffset until, CancellationToken stop) =>
        Weighing.Of(schedule, await Terms(schedule, stop), from, until);

    /// <summary>The holidays of its calendar within a period.</summary>
    public async Task<IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until, string Name)>> Holidays(Schedule schedule, DateTimeOffset from, DateTimeOffset until, CancellationToken stop) =>
        await Terms(schedule, stop) is { } terms ? Weighing.Holidays(terms, DateTimeZoneProviders.Tzdb[schedule.Zone], from, until) : [];

    private async Task<CalendarTerms?> Terms(Schedule schedule, CancellationToken stop) => schedule.Calendar is { } id
        ? (await store.Set<Calendar>().AsNoTracking().SingleOrDefaultAsync(calendar => calendar.Id == id, stop))?.Terms
        : null;
}
