using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Heartbeats;

/// <summary>Says that a heartbeat is missed when its time is over, or waits on where it was heard meanwhile.</summary>
public sealed class MissHeartbeat(Store store, JobSchedule jobs, TimeProvider clock) : IJob<MissHeartbeat.Order>
{
    private const int MostTries = 8;

    public sealed record Order(Id<Heartbeat> Heartbeat);

    public Task Run(Order request, CancellationToken stop) => store.Anew(MostTries, () => Look(request, stop));

    private async Task<int> Look(Order request, CancellationToken stop)
    {
        var heartbeat = await store.Set<Heartbeat>().SingleOrDefaultAsync(row => row.Id == request.Heartbeat, stop);
        if (heartbeat?.MissedFrom is not { } due)
            return 0;
        var now = clock.GetUtcNow();
        if (due > now)
        {
            await jobs.Add(request, due, $"heartbeat {heartbeat.Id}", stop);
        }
        else
        {
            DemandSilence(heartbeat);
            heartbeat.Miss(Moments.ToMicrosecond(now));
            store.Announce(new HeartbeatMissed(heartbeat.Id, heartbeat.Name, heartbeat.HeardAt), Actor.System("its time is over"));
        }

        return await store.SaveChangesAsync(stop);
    }

    /// <summary>A ping leaves no version behind: what came since this one looked is found by its moment.</summary>
    private void DemandSilence(Heartbeat heartbeat)
    {
        var (serial, heard) = (heartbeat.Serial, heartbeat.HeardAt!.Value.UtcDateTime);
        store.Alongside((connection, transaction, stop) => connection.Touch(transaction, "update heartbeats set heard_at = heard_at where serial = @serial and heard_at = @heard", stop, ("@serial", serial), ("@heard", heard)));
    }
}
