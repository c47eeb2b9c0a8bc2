using Tandem.Kernel.Facts;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.News;

/// <summary>Says who is told of what happens to the records of a kind, and in which words.</summary>
public abstract class Telling
{
    private protected Telling(RecordKind kind) => Kind = kind;

    public RecordKind Kind { get; }

    internal List<Rule> Rules { get; } = [];

    /// <summary>Those who do the work: they are told what is said about it.</summary>
    internal List<Func<IRecord, Guid?>> Doers { get; } = [];

    /// <summary>Who asked for it: is told what is said where they can read it.</summary>
    internal Func<IRecord, Guid?>? Asker { get; private protected set; }

    /// <summary>One line of it.</summary>
    /// <param name="Whom">A person; for <see cref="NoticeReason.TeamQueue"/> a team.</param>
    /// <param name="Words">An English sentence; null: nobody is told after all.</param>
    /// <param name="Right">The right by which the person may know of it, where that is another than to read the record.</param>
    internal sealed record Rule(NoticeReason Reason, Func<RecordedFact, bool> Hears, Func<RecordedFact, IRecord, Guid?> Whom, Func<RecordedFact, string?> Words, string? Right = null);
}
