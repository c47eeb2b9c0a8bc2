using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Calendars;
using Tandem.People.Teams;

namespace Tandem.Operation.OnCall;

/// <summary>Changes who is on call when.</summary>
public sealed class EditSchedule(Store store) : IFeature<EditSchedule.Request>
{
    public sealed record Request(Id<Schedule> Schedule, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (schedule, patch) = (await store.Schedule(request.Schedule, stop), request.Patch);
        patch.Take<string>("name", value => schedule.Name = value ?? "");
        patch.Take<string>("description", value => schedule.Description = value ?? "");
        patch.Take<Id<Team>?>("team", value => schedule.Team = value);
        patch.Take<string>("zone", value => schedule.Zone = value ?? "");
        patch.Take<string>("hours", value => schedule.Hours = value ?? "");
        patch.Take<Id<Calendar>?>("calendar", value => schedule.Calendar = value);
        patch.Take<List<ScheduleLayer>>("layers", value => schedule.Layers = value ?? []);
        await ScheduleChecks.Demand(store, schedule, stop);
        store.Announce(new ScheduleEdited(schedule.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
