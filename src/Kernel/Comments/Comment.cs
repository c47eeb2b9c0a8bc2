using Tandem.Kernel.Records;

namespace Tandem.Kernel.Comments;

/// <summary>Something said about a record: to everybody who may read it, or only to those who work on it.</summary>
public sealed class Comment
{
    /// <summary>How long the author may still correct what was said.</summary>
    public static readonly TimeSpan Correctable = TimeSpan.FromMinutes(15);

    /// <summary>Characters.</summary>
    public const int LongestText = 100_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Kind { get; init; }

    public Guid Record { get; init; }

    /// <summary>Null where Tandem itself speaks.</summary>
    public Guid? Author { get; init; }

    public required string AuthorName { get; init; }

    /// <summary>Markdown.</summary>
    public required string Text { get; set; }

    public bool Internal { get; init; }

    /// <summary>By which way it came.</summary>
    public CommentOrigin Origin { get; init; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? EditedAt { get; set; }

    public RecordKey About => new(Kind, Record);

    public bool MayBeEditedBy(Guid? person, DateTimeOffset now) => Author is not null && Author == person && now - At <= Correctable;
}
