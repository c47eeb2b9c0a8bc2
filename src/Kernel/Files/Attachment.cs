using Tandem.Kernel.Records;

namespace Tandem.Kernel.Files;

/// <summary>A file that belongs to a record: for everybody who may read the record, or only for those who work on it.</summary>
public sealed class Attachment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Kind { get; init; }

    public Guid Record { get; init; }

    /// <summary>As people know it; nothing on the disk is called so.</summary>
    public required string Name { get; init; }

    /// <summary>What the sender said it is; believed by nobody.</summary>
    public required string Type { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>Of its content, in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The random name under which it is kept.</summary>
    public required string KeptAs { get; init; }

    public bool Internal { get; init; }

    /// <summary>Null where Tandem itself attached it.</summary>
    public Guid? By { get; init; }

    public required string ByName { get; init; }

    public DateTimeOffset At { get; init; }

    public RecordKey About => new(Kind, Record);
}
