using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Repetition;

/// <summary>Remembers that a request was carried out, saved with what it made: asked again, it is answered again and not done again.</summary>
public sealed class AnsweredRequest : IDerived
{
    /// <summary>SHA-256 over who asked and the <c>Idempotency-Key</c> they sent.</summary>
    public required byte[] Key { get; init; }

    /// <summary>SHA-256 over the method, the path and the body; where its sender may ask what became of it, the answer.</summary>
    public required byte[] Fingerprint { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>The kind of what was made or changed, such as <c>comment</c>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The id of what was made or changed.</summary>
    public Guid Made { get; set; }
}
