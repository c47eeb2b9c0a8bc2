using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.OpenClocks;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Operation.Incidents;
using Tandem.People.Teams;

namespace Tandem.Operation.Promises;

/// <summary>Does to an incident what its promise says should happen when so much of the time is used: raises the priority, hands it to another team.</summary>
public sealed class OnAnythingHappened(Store store, EditIncident edit, References references) : IListener<AnythingHappened>
{
    public static bool Concerns(RecordedFact fact) => fact.Kind == IncidentKind.Kind.Name && IUsedShare.Names.Contains(fact.Name);

    public async Task Hear(AnythingHappened fact, RecordedFact recorded, CancellationToken stop)
    {
        var by = recorded.Follower;
        var told = JsonSerializer.Deserialize<Told>(recorded.Data, Json.Plain)!;
        var id = new Id<Incident>(recorded.Record);
        foreach (var consequence in told.Consequences ?? [])
        {
            if (await store.Incidents.AsNoTracking().SingleOrDefaultAsync(incident => incident.Id == id, stop) is not { Open: true } incident)
                return;
            if (await Change(consequence, incident, by, stop) is { } change)
                await edit.Run(new(id, change), by, stop);
        }
    }

    /// <summary>What is to be changed; null: nothing, because it is so already.</summary>
    private async Task<Patch?> Change(Consequence consequence, Incident incident, Actor by, CancellationToken stop) => consequence.Do switch
    {
        ConsequenceKind.RaisePriority => Raised(incident),
        ConsequenceKind.Escalate when consequence.Team is { } team && await references.Find(Team.Kind, team, by, stop) is { } found && incident.Team?.Value != found =>
            new Patch(new JsonObject { ["team"] = found.ToString(), ["assignee"] = null }),
        _ => null,
    };

    /// <summary>A priority is weighed, never set: what is late is more urgent, and if it was urgent already it hurts more.</summary>
    private static Patch? Raised(Incident incident) => (incident.Urgency, incident.Impact) switch
    {
        (not Level.High, _) => Patch.Of("urgency", incident.Urgency == Level.Low ? Level.Medium : Level.High),
        (_, not Level.High) => Patch.Of("impact", incident.Impact == Level.Low ? Level.Medium : Level.High),
        _ => null,
    };

    private sealed record Told(IReadOnlyList<Consequence>? Consequences);
}
