using Tandem.Operation.EventIntake;

namespace Tandem.Operation.EventsAside;

/// <summary>One event that could not be worked off.</summary>
/// <param name="Sender">Who sent it.</param>
/// <param name="Severity">In the word of the house.</param>
/// <param name="Labels">What it says of itself, as its sender wrote it.</param>
/// <param name="Resolved">It says that something is over.</param>
public sealed record AsideEvent(string Sender, string Title, string Name, string Severity, IReadOnlyDictionary<string, string> Labels, bool Resolved)
{
    internal static AsideEvent Of(ReceivedEvent received) => new(
        received.From.Name, received.Title, received.Name, Severities.Word(received.Severity), received.Labels.Pairs.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal), received.Resolved);
}
