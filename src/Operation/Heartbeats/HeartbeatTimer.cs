using Tandem.Kernel.Jobs;

namespace Tandem.Operation.Heartbeats;

/// <summary>Sees to it that somebody notices when a heartbeat is missed. Saved together with the change.</summary>
public sealed class HeartbeatTimer(JobSchedule jobs)
{
    /// <summary>A ping in between puts nothing off: whoever wakes up too early looks again when it is time.</summary>
    public async Task Follow(Heartbeat heartbeat, CancellationToken stop)
    {
        var key = $"heartbeat {heartbeat.Id}";
        if (heartbeat.MissedFrom is { } due)
            await jobs.Hasten(new MissHeartbeat.Order(heartbeat.Id), due, key, stop);
        else
            await jobs.Cancel(key, stop);
    }
}
