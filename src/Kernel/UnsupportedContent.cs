namespace Tandem.Kernel;

/// <summary>What was sent is of a media type nobody reads here (415).</summary>
public sealed class UnsupportedContent(string type) : Exception($"Send application/json, not \"{type}\".");
