namespace Tandem.Kernel;

/// <summary>More was sent than is taken in at once (413).</summary>
public sealed class TooLarge(string message) : Exception(message);
