using Tandem.Kernel.Storage;

namespace Tandem.Design.OpenClocks;

/// <summary>How far it came to compute open clocks anew after a promise or a calendar changed: shown while it runs and afterwards.</summary>
public sealed class ClockRecomputation : IDerived
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The kind of record whose clocks are computed anew.</summary>
    public required string Kind { get; init; }

    /// <summary>The name of the fact that made it necessary.</summary>
    public required string Because { get; init; }

    /// <summary>That fact's place in the journal.</summary>
    public long Entry { get; init; }

    /// <summary>What was changed, by its number.</summary>
    public string Changed { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Records to look at.</summary>
    public int Total { get; set; }

    public int Done { get; set; }

    /// <summary>Due moments that moved.</summary>
    public int Moved { get; set; }
}
