namespace Tandem.People.Sessions;

/// <summary>The session in which a request came; absent where a program came with a token.</summary>
public sealed record Visit(Guid Session);
