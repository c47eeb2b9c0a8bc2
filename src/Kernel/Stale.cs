namespace Tandem.Kernel;

/// <summary>Somebody else changed the record since the caller read it (412 where a version was named, else 409).</summary>
public sealed class Stale(string message = "Somebody else changed this meanwhile. Look at the newest version and try again.") : Exception(message);
