using Tandem.Design.Replays;
using Tandem.Kernel.Storage;

namespace Tandem.Design.WhatIfRuns;

/// <summary>A what-if that somebody asked: what was supposed, how far the replay has come, and its answer, for as long as it is kept.</summary>
public sealed class WhatIfRun : IDerived
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The kind of record that is replayed, such as <c>incident</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The number of the policy that was changed; empty for one that was brought along.</summary>
    public required string Policy { get; init; }

    /// <summary>The number of the policy it is compared with; empty: with the changed one as it is.</summary>
    public required string Compared { get; init; }

    /// <summary>Policies are taken with their versions, as they held at the time.</summary>
    public bool AsItHeld { get; init; }

    public required WhatIf.Question Question { get; init; }

    public Guid? AskedBy { get; init; }

    public required string AskedByName { get; init; }

    /// <summary>The rights with which it was asked, as JSON: more are not used, whatever is given later.</summary>
    public required string Grants { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    /// <summary>Whether every record of the kind was looked at, rather than those that one person may read.</summary>
    public bool SawAll { get; set; }

    /// <summary>Records of the kind, of whatever period: what has to be read.</summary>
    public int Total { get; set; }

    /// <summary>Records that were read.</summary>
    public int Passed { get; set; }

    /// <summary>Clocks that still ran are judged as they stood at this moment.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Why there is no answer.</summary>
    public string Error { get; set; } = "";

    /// <summary>The answer in ids, as JSON; empty until there is one.</summary>
    public string Report { get; set; } = "";

    public WhatIfState State => (Error.Length, EndedAt, StartedAt) switch
    {
        ( > 0, _, _) => WhatIfState.Failed,
        (_, not null, _) => WhatIfState.Answered,
        (_, _, not null) => WhatIfState.Replaying,
        _ => WhatIfState.Waiting,
    };
}
