using Tandem.Kernel.Records;

namespace Tandem.Kernel.Links;

/// <summary>Two records of any kinds that belong together.</summary>
public sealed class Link
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string FromKind { get; init; }

    public Guid From { get; init; }

    public required string Relation { get; init; }

    public required string ToKind { get; init; }

    public Guid To { get; init; }

    public DateTimeOffset At { get; init; }

    public RecordKey Source => new(FromKind, From);

    public RecordKey Target => new(ToKind, To);
}
