using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.OnCall;

/// <summary>Retires a schedule, so that nobody is called by it, or brings it back.</summary>
public sealed class MoveSchedule(Store store) : IFeature<MoveSchedule.Request>
{
    public sealed record Request(Id<Schedule> Schedule, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var schedule = await store.Schedule(request.Schedule, stop);
        var from = schedule.State;
        schedule.Move(request.To);
        store.Announce(new ScheduleMoved(schedule.Id, from, schedule.State), by);
        await store.SaveChangesAsync(stop);
    }
}
