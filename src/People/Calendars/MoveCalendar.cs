using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.People.Calendars;

/// <summary>Retires a calendar or brings it back; what was promised by it is still counted by it.</summary>
public sealed class MoveCalendar(Store store) : IFeature<MoveCalendar.Request>
{
    public sealed record Request(Id<Calendar> Calendar, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var calendar = await store.Set<Calendar>().SingleAsync(calendar => calendar.Id == request.Calendar, stop);
        var from = calendar.State;
        calendar.Move(request.To);
        store.Announce(new CalendarMoved(calendar.Id, from, calendar.State), by);
        await store.SaveChangesAsync(stop);
    }
}
