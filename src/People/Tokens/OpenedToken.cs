using Tandem.Kernel.Access;

namespace Tandem.People.Tokens;

/// <summary>The token that a request came with, and whom it lets act.</summary>
/// <param name="Actor">Its person, with what both may.</param>
public sealed record OpenedToken(Actor Actor, IReadOnlyList<string> Scopes, DateTimeOffset? ExpiresAt);
