using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Operation.Heartbeats;

/// <summary>What everybody may know of a heartbeat, and what may be done with it.</summary>
public static class HeartbeatKind
{
    public static RecordKind<Heartbeat> Kind { get; } = new RecordKind<Heartbeat>("heartbeat", "heartbeats", "HBT", "Heartbeat")
        .Titled(heartbeat => heartbeat.Name)
        .Serves("Signs of life that backups, jobs and monitors send again and again. Add the first: when it is not heard in its time, an alert says so.")
        .Lives(HeartbeatLife.Life, heartbeat => heartbeat.State)
        .With("name", heartbeat => heartbeat.Name, field => field.Editable().Required().Searchable().Listed())
        .With("description", heartbeat => heartbeat.Description, field => field.Editable().Searchable().LongText())
        .With("interval", heartbeat => heartbeat.Interval, field => field.Editable().Seconds().Listed())
        .With("grace", heartbeat => heartbeat.Grace, field => field.Editable().Seconds().Listed())
        .With("service", heartbeat => heartbeat.Service, field => field.Editable().Listed())
        .With("team", heartbeat => heartbeat.Team, field => field.Editable().Listed())
        .With("severity", heartbeat => heartbeat.Severity, field => field.Editable())
        .With("integration", heartbeat => heartbeat.Integration)
        .With("heardAt", heartbeat => heartbeat.HeardAt, field => field.Plain().Listed(), "Last heard")
        .With("missedAt", heartbeat => heartbeat.MissedAt, field => field.Plain());

    public static Resource<Heartbeat> Resource { get; } = new Resource<Heartbeat>(Kind)
        .Create<AddHeartbeat, AddHeartbeat.Request>()
        .Edit<EditHeartbeat, EditHeartbeat.Request>()
        .Move<SwitchHeartbeat, SwitchHeartbeat.Request>(HeartbeatLife.Off)
        .Move<SwitchHeartbeat, SwitchHeartbeat.Request>(HeartbeatLife.Silent);

    public static RecordKey Key(Id<Heartbeat> heartbeat) => new(Kind.Name, heartbeat.Value);
}
