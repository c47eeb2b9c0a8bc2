namespace Tandem.Kernel;

/// <summary>The request cannot be understood as it stands: a field nobody knows, JSON that is none, an order by nothing (400).</summary>
public sealed class Malformed(string message, string? about = null) : Exception(message)
{
    /// <summary>The part of the request it is about, as the caller wrote it.</summary>
    public string? About { get; } = about;
}
