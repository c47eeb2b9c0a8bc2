using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Listening;

/// <summary>A fact that a listener could not hear yet: it failed, or an earlier fact of the same record did.</summary>
public sealed class HeldFact : IDerived
{
    public required string Listener { get; init; }

    public required long Position { get; init; }

    public required string Kind { get; init; }

    public required Guid Record { get; init; }

    public required string Name { get; init; }

    /// <summary>How often it was tried; 0 for one that waits behind another.</summary>
    public int Attempts { get; internal set; }

    /// <summary>When it is tried again.</summary>
    public DateTimeOffset Due { get; internal set; }

    /// <summary>When it was tried for the last time; from then on it waits for an administrator.</summary>
    public DateTimeOffset? ParkedAt { get; internal set; }

    /// <summary>What went wrong the last time.</summary>
    public string Error { get; internal set; } = "";
}
