namespace Tandem.Design.Clocks;

/// <summary>What a promise on one record came to at the moment of the question. Computed, never stored.</summary>
/// <param name="Version">The version of the policy that was in force when it started.</param>
/// <param name="Run">Which clock of the policy on this record it is, from 1.</param>
/// <param name="StartedAt">In ticks of UTC, like all moments here.</param>
/// <param name="EndedAt">When it stopped or was cancelled; null while it is open.</param>
/// <param name="Target">How much may count (100 ns).</param>
/// <param name="Elapsed">How much has counted (100 ns).</param>
/// <param name="DueAt">
/// When the target is, or would have been, used up: for an open clock if nothing changes, for a stopped one had it gone on; null while it is paused with
/// time left, and when its calendar never counts that much.
/// </param>
/// <param name="Spans">Its whole time line, in order.</param>
public sealed record Clock(
    VersionPlan Version, int Run, ClockState State, long StartedAt, long? EndedAt, long Target, long Elapsed, long? DueAt, IReadOnlyList<ClockSpan> Spans)
{
    /// <summary>Time left (100 ns); negative when more has counted than was promised.</summary>
    public long Remaining => Target - Elapsed;

    /// <summary>A promise is kept by who is done at the due moment itself; who is not done then has broken it.</summary>
    public bool Breached => State switch
    {
        ClockState.Stopped => Elapsed > Target,
        ClockState.Cancelled => false,
        _ => Elapsed >= Target,
    };

    /// <summary>Whether it can be said that the promise was kept or broken: it has ended, or is broken already.</summary>
    public bool IsJudged => State == ClockState.Stopped || Breached;

    public bool IsOpen => State is ClockState.Running or ClockState.Paused;

    /// <summary>The moment at which a share of the target has counted, as <see cref="DueAt"/> is for all of it.</summary>
    /// <param name="percent">From 1; above 100 for what comes after a breach.</param>
    public long? WhenUsed(int percent) => ClockFunction.WhenCounted(Spans, State, TargetShare.Of(Target, percent));
}
