namespace Tandem.Kernel.Rooms;

/// <summary>A word of service management, and what it means here.</summary>
public sealed record Term(string Word, string Meaning);
