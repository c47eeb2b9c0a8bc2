using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;

namespace Tandem.Operation.Heartbeats;

/// <summary>Tells the event pipeline whether a heartbeat is missed: as an event of its own, which silences, rules and paging treat like every other.</summary>
public sealed class HeartbeatAlert(Store store, Intake intake, TimeProvider clock)
{
    /// <summary>By which rules and runbooks know these alerts.</summary>
    public const string Name = "HeartbeatMissed";

    /// <summary>Raises the alert or ends it, by how the heartbeat stands now.</summary>
    public async Task Follow(Id<Heartbeat> id, CancellationToken stop)
    {
        if (await store.Set<Heartbeat>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, stop) is not { } heartbeat)
            return;
        await intake.Take([Of(heartbeat)], null, stop);
        // Where it turned while the pipeline was asked, what was told last is not what holds.
        var after = await store.Set<Heartbeat>().AsNoTracking().SingleAsync(row => row.Id == id, stop);
        if ((after.State == HeartbeatLife.Missed) != (heartbeat.State == HeartbeatLife.Missed))
            await intake.Take([Of(after)], null, stop);
    }

    private ReceivedEvent Of(Heartbeat heartbeat)
    {
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        var sender = new Sender(heartbeat.Integration, heartbeat.Name, heartbeat.Service, heartbeat.Team, heartbeat.Severity);
        var labels = LabelSet.Of([new("alertname", Name), new("heartbeat", heartbeat.Name)]);
        var heard = heartbeat.HeardAt is { } at ? $"It was last heard at {at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC; it is expected every {heartbeat.Interval} seconds." : "";
        return new(
            sender, $"{heartbeat.Name} gives no sign of life", Name, heartbeat.Description.Length > 0 ? $"{heartbeat.Description}\n{heard}" : heard, heartbeat.Severity, labels, LabelSet.None,
            LabelSet.FingerprintOf($"heartbeat {heartbeat.Id}"), heartbeat.Name, "", heartbeat.State != HeartbeatLife.Missed, now, null);
    }
}
