using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.Operation.Integrations;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Heartbeats;

/// <summary>Expects a sign of life from now on; it is waited for as soon as it was heard once.</summary>
public sealed class AddHeartbeat(Store store, HeartbeatKeys keys) : IFeature<AddHeartbeat.Request, Heartbeat>
{
    /// <param name="Interval">Seconds from one to the next, 5 to a year; null: 60.</param>
    /// <param name="Grace">Seconds it may be late, 0 to a year; null: as long as the interval.</param>
    /// <param name="Severity">Null: critical.</param>
    public sealed record Request(
        string? Name = null, string? Description = null, int? Interval = null, int? Grace = null, Id<Service>? Service = null, Id<Team>? Team = null, Severity? Severity = null);

    /// <exception cref="Refused">Its name is taken, or its times make no sense.</exception>
    public Task<Heartbeat> Run(Request request, Actor by, CancellationToken stop = default) => Make(request, null, by, stop);

    internal async Task<Heartbeat> Make(Request request, Id<Integration>? integration, Actor by, CancellationToken stop)
    {
        var interval = HeartbeatRules.Interval(request.Interval ?? 60);
        var (hash, seal) = keys.Make();
        var heartbeat = new Heartbeat
        {
            Name = await HeartbeatRules.Name(store, request.Name, null, stop),
            Description = HeartbeatRules.Description(request.Description),
            Interval = interval,
            Grace = HeartbeatRules.Grace(request.Grace ?? interval),
            Service = request.Service,
            Team = request.Team,
            Severity = request.Severity ?? Severity.Critical,
            Integration = integration,
            KeyHash = hash,
            Seal = seal,
        };
        store.Add(heartbeat);
        store.Announce(new HeartbeatAdded(heartbeat.Id, heartbeat.Name), by);
        await store.SaveChangesAsync(stop);
        return heartbeat;
    }
}
