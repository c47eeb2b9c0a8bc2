namespace Tandem.Kernel;

/// <summary>There was such a thing, and it is used up or too old (410).</summary>
public sealed class Gone(string message) : Exception(message);
