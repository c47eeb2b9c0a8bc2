using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Calendars;
using Tandem.People.Teams;

namespace Tandem.Operation.OnCall;

/// <summary>Writes down who is on call when.</summary>
public sealed class AddSchedule(Store store) : IFeature<AddSchedule.Request, Schedule>
{
    public sealed record Request(
        string? Name = null,
        string? Description = null,
        Id<Team>? Team = null,
        string? Zone = null,
        string? Hours = null,
        Id<Calendar>? Calendar = null,
        IReadOnlyList<ScheduleLayer>? Layers = null);

    public async Task<Schedule> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var schedule = new Schedule
        {
            Name = request.Name ?? "",
            Description = request.Description ?? "",
            Team = request.Team,
            Zone = request.Zone ?? "",
            Hours = request.Hours ?? "",
            Calendar = request.Calendar,
            Layers = [.. request.Layers ?? []],
        };
        await ScheduleChecks.Demand(store, schedule, stop);
        store.Add(schedule);
        store.Announce(new ScheduleAdded(schedule.Id), by);
        await store.SaveChangesAsync(stop);
        return schedule;
    }
}
