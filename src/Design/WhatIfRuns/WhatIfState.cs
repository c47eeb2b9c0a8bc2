namespace Tandem.Design.WhatIfRuns;

/// <summary>How far a what-if has come.</summary>
public enum WhatIfState
{
    /// <summary>Others are answered before it.</summary>
    Waiting,

    /// <summary>The past is being lived again.</summary>
    Replaying,

    Answered,

    /// <summary>There is no answer, and it says why.</summary>
    Failed,
}
