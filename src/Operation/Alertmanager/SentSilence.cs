using Tandem.Operation.Silences;

namespace Tandem.Operation.Alertmanager;

/// <summary>A silence as Alertmanager's clients send it.</summary>
/// <param name="Id">That of the silence that is changed; null or empty: a new one.</param>
internal sealed record SentSilence(IReadOnlyList<Matcher>? Matchers, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt, string? CreatedBy, string? Comment, string? Id);
