using Tandem.Design.Comparisons;
using Tandem.Design.PolicyPages;
using Tandem.Design.WhatIfRuns;
using Tandem.Interface.Language;
using Tandem.Interface.Look;
using Tandem.Interface.Readers;
using Tandem.Kernel.Records;

namespace Tandem.Design.WhatIfPages;

/// <summary>Says what was supposed, and what came of it, in the reader's words.</summary>
public sealed class WhatIfWords(Words say, TermsWords terms, Moments moments, Reader reader, RecordKinds kinds)
{
    /// <summary>Changes that one takes in at a glance.</summary>
    private const int AtOnce = 2;

    /// <summary>Learns what everything is called that the promises name.</summary>
    public async Task Learn(IEnumerable<WhatIfRun> runs, CancellationToken stop)
    {
        foreach (var some in runs.GroupBy(run => run.Kind))
            await terms.Learn(kinds.Named(some.Key)!, some.SelectMany(run => run.Question.Supposed.Versions.Concat(run.Question.Against?.Versions ?? [])), stop);
    }

    /// <summary>What the supposed promise says otherwise than the one it is compared with.</summary>
    public IReadOnlyList<(string Label, string? Before, string? Now)> Changes(WhatIfRun run) => run.Question.Against is { } against
        ? terms.Changes(kinds.Named(run.Kind)!, against.Versions[^1], run.Question.Supposed.Versions[^1])
        : [];

    /// <summary>The same at a glance.</summary>
    public string Glance(WhatIfRun run)
    {
        var changes = Changes(run).Select(change => $"{change.Label}: {change.Now ?? "–"}").ToList();
        if (run.Question.Matrix is not null)
            changes.Add(say["Priority matrix"]);
        return changes.Count == 0 ? say["Nothing is different"] : string.Join("; ", changes.Take(AtOnce)) + (changes.Count > AtOnce ? " …" : "");
    }

    /// <summary>The days of the period on the reader's clock.</summary>
    public string Period(WhatIfRun run) => run.Question.From.Year == 1900
        ? say["up to {0}", Day(run.Question.To.AddTicks(-1))]
        : say["{0} to {1}", Day(run.Question.From), Day(run.Question.To.AddTicks(-1))];

    public string State(WhatIfRun run) => run.State switch
    {
        WhatIfState.Waiting => say["Waiting"],
        WhatIfState.Replaying => say["Being replayed"],
        WhatIfState.Failed => say["Failed"],
        _ => say["Answered"],
    };

    public static Tone ToneOf(WhatIfRun run) => run.State switch
    {
        WhatIfState.Failed => Tone.Bad,
        WhatIfState.Answered => Tone.Good,
        WhatIfState.Replaying => Tone.Progress,
        _ => Tone.Neutral,
    };

    /// <summary>How a clock ended, as one reads it in a list: <c>3 h 20 min of 8 h</c>.</summary>
    public string Verdict(Verdict? verdict) => verdict is null
        ? say["Nothing promised"]
        : say["{0} of {1}", Length(verdict.ElapsedSeconds), Length(verdict.TargetSeconds)];

    /// <summary>Why one world says something else than the other.</summary>
    public string Why(DifferingRecord record) => (record.Before, record.After) switch
    {
        (null, _) => say["Nothing was promised on it."],
        (_, null) => say["Nothing would be promised on it."],
        ({ } before, { } after) => string.Join(" ", Reasons(before, after)),
    };

    private IEnumerable<string> Reasons(Verdict before, Verdict after)
    {
        if (before.TargetSeconds != after.TargetSeconds)
            yield return say["{0} would be promised instead of {1}.", Length(after.TargetSeconds), Length(before.TargetSeconds)];
        if (before.ElapsedSeconds != after.ElapsedSeconds)
            yield return say["{0} would have counted instead of {1}.", Length(after.ElapsedSeconds), Length(before.ElapsedSeconds)];
    }

    private string Length(long seconds) => moments.Length(TimeSpan.FromSeconds(seconds));

    private string Day(DateTimeOffset at) => moments.Day(DateOnly.FromDateTime(reader.Local(at).DateTime));
}
