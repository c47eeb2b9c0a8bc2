using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Seals;

/// <summary>One proof of the journal that was asked for: how far it has come, and what it found.</summary>
public sealed class Proof : IDerived
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The name of who asked.</summary>
    public required string AskedBy { get; init; }

    public DateTimeOffset? BegunAt { get; internal set; }

    public DateTimeOffset? EndedAt { get; internal set; }

    /// <summary>How many facts there were when it began.</summary>
    public long Total { get; internal set; }

    /// <summary>How many were read so far.</summary>
    public long Done { get; internal set; }

    /// <summary>How many facts are as they were written, from the first on.</summary>
    public long Facts { get; internal set; }

    public long SealedTo { get; internal set; }

    /// <summary>The hash of the last seal: who keeps it elsewhere can later prove that nothing before it changed.</summary>
    public string Seal { get; internal set; } = "";

    /// <summary>The hash over all facts.</summary>
    public string Journal { get; internal set; } = "";

    /// <summary>The first bad position; null: all is well, or no single one can be named.</summary>
    public long? FlawAt { get; internal set; }

    /// <summary>What is wrong; null: nothing.</summary>
    public string? Flaw { get; internal set; }

    internal void End(Verdict verdict, DateTimeOffset at)
    {
        (EndedAt, Done, Facts, SealedTo) = (at, Math.Max(Total, verdict.Facts), verdict.Facts, verdict.SealedTo);
        (Seal, Journal, FlawAt, Flaw) = (verdict.Seal, verdict.Journal, verdict.Flaw?.Position, verdict.Flaw?.Says);
    }
}
