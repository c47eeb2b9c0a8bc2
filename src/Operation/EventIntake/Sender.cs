using System.Text.Json.Serialization;
using Tandem.Kernel.Records;
using Tandem.Operation.Events;
using Tandem.Operation.Integrations;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.EventIntake;

/// <summary>Who sends events, and what is supposed where an event does not say it.</summary>
/// <param name="Integration">Null: somebody with an API token.</param>
public sealed record Sender(Id<Integration>? Integration, string Name, Id<Service>? Service = null, Id<Team>? Team = null, Severity Severity = Severity.Warning)
{
    /// <summary>What tells its events from those of every other sender.</summary>
    [JsonIgnore]
    public string Scope { get; } = Integration?.Value.ToString("N") ?? "api";

    /// <summary>By which one of its alerts is known among those of all senders.</summary>
    public string KeyOf(string fingerprint) => $"{Scope}:{fingerprint}";
}
