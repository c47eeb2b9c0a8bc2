using System.Text.Json;

namespace Tandem.Transition.DeploymentEvents;

/// <summary>An event as CloudEvents 1.0 describes it: source and id together name it once and for all.</summary>
/// <param name="Time">When it happened; null: the sender does not say.</param>
public sealed record CloudEvent(string Id, string Source, string Type, DateTimeOffset? Time, JsonElement Data);
