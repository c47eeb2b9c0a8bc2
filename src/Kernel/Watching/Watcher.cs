using Tandem.Kernel.Records;

namespace Tandem.Kernel.Watching;

/// <summary>A person who wants to be told what happens to a record.</summary>
public sealed class Watcher
{
    public required string Kind { get; init; }

    public Guid Record { get; init; }

    public Guid Person { get; init; }

    public DateTimeOffset Since { get; init; }

    public RecordKey About => new(Kind, Record);
}
