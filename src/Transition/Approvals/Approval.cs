using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Transition.Approvals;

/// <summary>One person's, or the board's, yes or no to something that others want to do.</summary>
public sealed class Approval : Record<Approval>
{
    /// <summary>Characters a comment may have.</summary>
    public const int LongestComment = 4_000;

    /// <summary>The number of what is decided about, such as <c>CHG-7</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>What it was called when it was asked for.</summary>
    public required string Title { get; init; }

    /// <summary>The name of the subject's kind, such as <c>change</c>.</summary>
    public required string SubjectKind { get; init; }

    public Guid SubjectKey { get; init; }

    /// <summary>The round to which it belongs: what was planned anew is decided anew.</summary>
    public Guid Round { get; init; }

    /// <summary>From 1: a stage begins when the one before has said yes.</summary>
    public int Stage { get; init; }

    public required string StageTitle { get; init; }

    /// <summary>Decided by the change advisory board in a meeting, and by nobody alone.</summary>
    public bool Board { get; init; }

    /// <summary>Who decides; null: the board.</summary>
    public Id<Person>? Approver { get; private set; }

    public string State { get; private set; } = ApprovalLife.Waiting;

    public string Comment { get; private set; } = "";

    /// <summary>Who decided it in fact: the approver, or the substitute.</summary>
    public Id<Person>? DecidedBy { get; private set; }

    public DateTimeOffset? AskedAt { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>From then on nobody can decide it.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    public RecordKey About => new(SubjectKind, SubjectKey);

    public bool IsOpen => State is ApprovalLife.Waiting or ApprovalLife.Asked;

    public void Ask(DateTimeOffset at)
    {
        Move(ApprovalLife.Asked);
        AskedAt = Moments.ToMicrosecond(at);
    }

    /// <exception cref="Refused">A no without a reason, or a comment that is too long.</exception>
    public void Decide(bool yes, Id<Person>? by, string? comment, DateTimeOffset at)
    {
        var said = comment?.Trim() ?? "";
        if (said.Length > LongestComment)
            throw new Refused($"Keep the comment within {LongestComment} characters.", nameof(Comment));
        if (!yes && said.Length == 0)
            throw new Refused("Say why it may not be done.", nameof(Comment));
        Move(yes ? ApprovalLife.Approved : ApprovalLife.Rejected);
        (Comment, DecidedBy, DecidedAt) = (said, by, Moments.ToMicrosecond(at));
    }

    public void HandOn(Id<Person> to) => Approver = to;

    public void Withdraw() => Move(ApprovalLife.Withdrawn);

    public void Expire() => Move(ApprovalLife.Expired);

    private void Move(string to) => State = ApprovalLife.Life.Move(State, to).To;
}
