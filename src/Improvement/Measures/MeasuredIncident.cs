using System.Text.Json;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Operation.Incidents;

namespace Tandem.Improvement.Measures;

/// <summary>What the measures know of one incident, so that it can be taken out of one cell and put into another.</summary>
public sealed class MeasuredIncident : IDerived
{
    public Guid Incident { get; init; }

    public Guid Organisation { get; set; }

    public Guid Team { get; set; }

    public Guid Service { get; set; }

    /// <summary>1 (critical) to 4 (low).</summary>
    public int Priority { get; set; }

    public bool Open { get; set; }

    public DateTimeOffset OpenedAt { get; set; }

    public DateTimeOffset? RespondedAt { get; set; }

    public DateTimeOffset? ResolvedAt { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public bool Reopened { get; set; }

    public bool HandedOn { get; set; }

    /// <summary>True once a fact said that the incident is no more; such a row is not kept.</summary>
    internal bool Removed { get; private set; }

    public static MeasuredIncident Of(Incident incident) => new()
    {
        Incident = incident.Id.Value,
        Organisation = incident.Organisation?.Value ?? Slice.None,
        Team = incident.Team?.Value ?? Slice.None,
        Service = incident.Service?.Value ?? Slice.None,
        Priority = incident.Priority,
        Open = incident.Open,
        OpenedAt = incident.OpenedAt,
        RespondedAt = incident.RespondedAt,
        ResolvedAt = incident.ResolvedAt,
        ClosedAt = incident.ClosedAt,
        Reopened = incident.ReopenCount > 0,
        HandedOn = incident.ReassignmentCount > 0,
    };

    /// <summary>Takes in what a fact changed.</summary>
    /// <param name="changes">As the journal keeps them: <c>{"team":[from,to]}</c>.</param>
    public void Apply(JsonElement changes)
    {
        foreach (var change in changes.EnumerateObject())
        {
            var to = change.Value[1];
            switch (change.Name)
            {
                case "organisation": Organisation = Reference(to); break;
                case "team": Team = Reference(to); break;
                case "service": Service = Reference(to); break;
                case "priority": Priority = to.GetInt32(); break;
                case "open": Open = to.GetBoolean(); break;
                case "openedAt": OpenedAt = Moment(to)!.Value; break;
                case "respondedAt": RespondedAt = Moment(to); break;
                case "resolvedAt": ResolvedAt = Moment(to); break;
                case "closedAt": ClosedAt = Moment(to); break;
                case "reopenCount": Reopened = to.GetInt32() > 0; break;
                case PastFields.Removed: Removed = true; break;
                case "reassignmentCount": HandedOn = to.GetInt32() > 0; break;
            }
        }
    }

    private static Guid Reference(JsonElement value) => value.ValueKind == JsonValueKind.Null ? Slice.None : value.GetGuid();

    private static DateTimeOffset? Moment(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? null : Moments.ToMicrosecond(value.Deserialize<DateTimeOffset>(Json.Plain));
}
