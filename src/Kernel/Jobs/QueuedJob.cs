using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Jobs;

/// <summary>Work that is to be done at a moment: a row, so that no restart forgets it.</summary>
public sealed class QueuedJob : IDerived
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The name of the job or chore that does it.</summary>
    public required string Kind { get; init; }

    /// <summary>What is to be done, as JSON.</summary>
    public required string Request { get; set; }

    /// <summary>By which it can be replaced or cancelled; at most one waits under each key.</summary>
    public string? Key { get; init; }

    /// <summary>When it is to be done, or tried again.</summary>
    public DateTimeOffset Due { get; set; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; internal set; }

    /// <summary>What went wrong the last time.</summary>
    public string Error { get; internal set; } = "";

    /// <summary>When it was tried for the last time; from then on it waits for an administrator.</summary>
    public DateTimeOffset? ParkedAt { get; internal set; }

    /// <summary>For a chore: when its last round ended well.</summary>
    public DateTimeOffset? DoneAt { get; internal set; }

    /// <summary>Who does it now.</summary>
    public string? Holder { get; internal set; }

    /// <summary>Until when, unless it is renewed.</summary>
    public DateTimeOffset? HeldUntil { get; internal set; }

    /// <summary>Raised at each change, so that two nodes never take the same job and a replaced job is not lost.</summary>
    public int Version { get; internal set; }
}
