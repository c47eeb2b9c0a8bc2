using Tandem.Kernel.Records;
using Tandem.Transition.ApprovalPolicies;

namespace Tandem.Transition.Approvals;

/// <summary>One asking of everybody who decides about something, stage after stage. Each decision counts it up, so that of two at once neither overlooks the other.</summary>
public sealed class ApprovalRound
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string SubjectKind { get; init; }

    public Guid Subject { get; init; }

    /// <summary>From 1: the rounds of one subject.</summary>
    public int Number { get; init; }

    /// <summary>The row of the table that said who decides.</summary>
    public Id<ApprovalPolicy>? Policy { get; init; }

    /// <summary>What the row was called then.</summary>
    public required string PolicyName { get; init; }

    public List<AskedStage> Stages { get; init; } = [];

    /// <summary>The stage that is being asked, from 1.</summary>
    public int Stage { get; internal set; } = 1;

    public RoundState State { get; internal set; } = RoundState.Open;

    public DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? EndedAt { get; internal set; }

    /// <summary>How often something was decided or handed on in it.</summary>
    public int Turns { get; internal set; }

    public RecordKey About => new(SubjectKind, Subject);

    public bool IsOpen => State == RoundState.Open;
}
