using Tandem.Kernel.Storage;

namespace Tandem.Operation.InboundSignatures;

/// <summary>A signature that was shown lately, so that nobody who overheard a request sends it again.</summary>
public sealed class SeenSignature : IDerived
{
    /// <summary>SHA-256 over the integration and the signature.</summary>
    public required byte[] Hash { get; init; }

    public DateTimeOffset At { get; init; }
}
