using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Heartbeats;

/// <summary>Changes how often a sign of life is expected, and whose matter its absence is.</summary>
public sealed class EditHeartbeat(Store store, HeartbeatTimer timer) : IFeature<EditHeartbeat.Request>
{
    public sealed record Request(Id<Heartbeat> Heartbeat, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var heartbeat = await store.Heartbeat(request.Heartbeat, stop);
        string? name = null;
        request.Patch.Take<string>("name", value => name = value ?? "");
        if (name is not null)
            heartbeat.Name = await HeartbeatRules.Name(store, name, heartbeat.Name, stop);
        request.Patch.Take<string>("description", value => heartbeat.Description = HeartbeatRules.Description(value));
        request.Patch.Take<int?>("interval", value => heartbeat.Interval = HeartbeatRules.Interval(value));
        request.Patch.Take<int?>("grace", value => heartbeat.Grace = HeartbeatRules.Grace(value));
        request.Patch.Take<Id<Service>?>("service", value => heartbeat.Service = value);
        request.Patch.Take<Id<Team>?>("team", value => heartbeat.Team = value);
        request.Patch.Take<Severity?>("severity", value => heartbeat.Severity = value ?? Severity.Critical);
        store.Announce(new HeartbeatEdited(heartbeat.Id), by);
        await timer.Follow(heartbeat, stop);
        await store.SaveChangesAsync(stop);
    }
}
