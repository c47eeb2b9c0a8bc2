using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Heartbeats;

/// <summary>Hears a sign of life. What is heard again and again is noted without a fact; that it came back is one.</summary>
public sealed class PingHeartbeat(Store store, HeartbeatTimer timer, TimeProvider clock) : IFeature<PingHeartbeat.Request>
{
    private const int MostTries = 8;

    public sealed record Request(Id<Heartbeat> Heartbeat);

    /// <exception cref="Gone">It is switched off.</exception>
    public Task Run(Request request, Actor by, CancellationToken stop = default) => store.Anew(MostTries, () => Hear(request, by, stop));

    private async Task<int> Hear(Request request, Actor by, CancellationToken stop)
    {
        var heartbeat = await store.Heartbeat(request.Heartbeat, stop);
        var before = heartbeat.State;
        if (before == HeartbeatLife.Off)
            throw new Gone("This heartbeat is switched off.");
        heartbeat.Hear(Moments.ToMicrosecond(clock.GetUtcNow()));
        if (before != HeartbeatLife.Alive)
        {
            store.Announce(new HeartbeatReceived(heartbeat.Id, before), by);
            await timer.Follow(heartbeat, stop);
        }

        return await store.SaveChangesAsync(stop);
    }
}
