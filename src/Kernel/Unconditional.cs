namespace Tandem.Kernel;

/// <summary>An edit without the version it starts from might undo somebody else's (428).</summary>
public sealed class Unconditional() : Exception("Send If-Match with the ETag of the version you are changing.");
