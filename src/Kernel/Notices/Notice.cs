using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Notices;

/// <summary>Something a person was told about a record; what happens to the record while the notice is unread is folded into it.</summary>
public sealed class Notice : IDerived
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid Person { get; init; }

    public required string Kind { get; init; }

    public Guid Record { get; init; }

    /// <summary>The record's number, title and page, as the person found them when told.</summary>
    public required string Number { get; init; }

    public required string Title { get; set; }

    public required string Path { get; init; }

    public NoticeReason Reason { get; set; }

    /// <summary>What happened last, as an English sentence that pages say in the reader's language.</summary>
    public required string Words { get; set; }

    /// <summary>Who did it.</summary>
    public required string By { get; set; }

    /// <summary>How many things happened.</summary>
    public int Times { get; set; } = 1;

    /// <summary>When the last of them happened.</summary>
    public DateTimeOffset At { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>Kept to remember what was told by mail alone; never shown.</summary>
    public bool Hidden { get; init; }

    /// <summary>The position of the first fact it tells.</summary>
    public long Since { get; init; }

    /// <summary>The position of the last fact it tells: a fact that is heard again is not told again.</summary>
    public long Position { get; set; }

    /// <summary>When the row was last written, so that open pages on every node notice.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    public RecordKey About => new(Kind, Record);
}
