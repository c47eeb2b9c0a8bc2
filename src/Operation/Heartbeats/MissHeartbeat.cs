using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Heartbeats;

/// <summary>Says that a heartbeat is missed when its time is over, or waits on where it was heard meanwhile.</summary>
public sealed class MissHeartbeat(Store store, JobSchedule jobs, TimeProvider clock) : IJob<MissHeartbeat.Order>
{
    public sealed record Order(Id<Heartbeat> Heartbeat);

    public async Task Run(Order request, CancellationToken stop)
    {
        var heartbeat = await store.Set<Heartbeat>().SingleOrDefaultAsync(row => row.Id == request.Heartbeat, stop);
        if (heartbeat?.MissedFrom is not { } due)
            return;
        var now = clock.GetUtcNow();
        if (due > now)
        {
            await jobs.Add(request, due, $"heartbeat {heartbeat.Id}", stop);
        }
        else
        {
            heartbeat.Miss(Moments.ToMicrosecond(now));
            store.Announce(new HeartbeatMissed(heartbeat.Id, heartbeat.Name, heartbeat.HeardAt), Actor.System("its time is over"));
        }

        await store.SaveChangesAsync(stop);
    }
}
