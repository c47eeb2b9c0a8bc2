using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Heartbeats;

/// <summary>Waits for a sign of life no more, or again from when it is next heard.</summary>
public sealed class SwitchHeartbeat(Store store, HeartbeatTimer timer) : IFeature<SwitchHeartbeat.Request>
{
    public sealed record Request(Id<Heartbeat> Heartbeat, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var heartbeat = await store.Heartbeat(request.Heartbeat, stop);
        heartbeat.Switch(request.To);
        store.Announce(new HeartbeatSwitched(heartbeat.Id, heartbeat.State), by);
        await timer.Follow(heartbeat, stop);
        await store.SaveChangesAsync(stop);
    }
}
