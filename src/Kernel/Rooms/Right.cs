namespace Tandem.Kernel.Rooms;

/// <summary>A right a role may hold, and what it allows in one sentence.</summary>
public sealed record Right(string Name, string Allows);
