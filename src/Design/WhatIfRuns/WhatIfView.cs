using Tandem.Design.Comparisons;

namespace Tandem.Design.WhatIfRuns;

/// <summary>A what-if as programs see it.</summary>
/// <param name="State"><c>waiting</c>, <c>replaying</c>, <c>answered</c> or <c>failed</c>.</param>
/// <param name="Policy">The number of the policy that was changed; empty for one that was brought along.</param>
/// <param name="Supposed">The name of the supposed promise.</param>
/// <param name="Against">The name of the one it is compared with; null: none.</param>
/// <param name="SawAll">Whether every record was looked at, rather than those that <paramref name="AskedBy"/> may read.</param>
/// <param name="Total">Records of the kind: what has to be read.</param>
/// <param name="Passed">Records that were read.</param>
/// <param name="Error">Why there is no answer.</param>
/// <param name="Report">The answer, as <c>tandem what-if service-levels --json</c> prints it; null while there is none.</param>
public sealed record WhatIfView(
    Guid Id, WhatIfState State, string Policy, string Supposed, string? Against, string Kind, DateTimeOffset From, DateTimeOffset To, string AskedBy, DateTimeOffset AskedAt,
    bool SawAll, int Total, int Passed, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, string Error, WhatIfReport? Report)
{
    internal static WhatIfView Of(WhatIfRun run, WhatIfReport? report) => new(
        run.Id, run.State, run.Policy, run.Question.Supposed.Name, run.Question.Against?.Name, run.Kind, run.Question.From, run.Question.To, run.AskedByName, run.AskedAt,
        run.SawAll, run.Total, run.Passed, run.StartedAt, run.EndedAt, run.Error, report);
}
