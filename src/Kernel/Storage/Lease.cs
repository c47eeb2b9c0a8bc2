namespace Tandem.Kernel.Storage;

/// <summary>Says which node does a piece of work that only one may do, and until when unless it renews.</summary>
public sealed class Lease : IDerived
{
    public required string Name { get; init; }

    public required string Holder { get; init; }

    public DateTimeOffset Until { get; init; }
}
