using Tandem.Design.Clocks;
using Tandem.Design.Comparisons;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Records;

namespace Tandem.Design.Replays;

/// <summary>Says what would have come of other promises over a past period, beside those they are compared with (ITIL service level management).</summary>
public sealed class WhatIf(Replay replay, PolicyCompiler compiler, RecordKinds kinds, KindFields known, IEnumerable<ISupposedMatrix> matrices, ReportNames names, TimeProvider clock)
{
    /// <summary>A file without targets, from which they are to be found, promises everything for ten years.</summary>
    private static readonly PolicyTarget Endless = new("87000h");

    /// <summary>What is asked.</summary>
    /// <param name="Supposed">The promise that is tried.</param>
    /// <param name="Against">What it is compared with; null: nothing.</param>
    /// <param name="From">Records that began from here on …</param>
    /// <param name="To">… and before this moment are replayed.</param>
    /// <param name="Truth">A field that says for each record whether the promise was kept, such as <c>custom.made_sla</c>; null: none.</param>
    /// <param name="Matrix">The cells of another priority matrix, row by row; null: priorities are as they were.</param>
    /// <param name="At">The moment at which clocks that still run are judged; null: now.</param>
    public sealed record Question(
        PolicyDefinition Supposed, PolicyDefinition? Against, DateTimeOffset From, DateTimeOffset To, string? Truth = null, IReadOnlyList<int>? Matrix = null, DateTimeOffset? At = null);

    /// <summary>The answer in numbers and names.</summary>
    /// <param name="progress">Told how many records were replayed.</param>
    /// <exception cref="Refused">A promise makes no sense, or the two are not on the same kind of record.</exception>
    public async Task<WhatIfReport> Ask(Question question, Actor by, Action<int>? progress, CancellationToken stop) =>
        await names.Fill(await Compute(question, by, progress, stop), by, stop);

    /// <summary>The answer in ids; <see cref="ReportNames"/> says what they are called.</summary>
    /// <param name="progress">Told how many records were replayed.</param>
    /// <exception cref="Refused">A promise makes no sense, or the two are not on the same kind of record.</exception>
    public async Task<WhatIfReport> Compute(Question question, Actor by, Action<int>? progress, CancellationToken stop)
    {
        var ready = await Prepare(question, by, stop);
        var groups = GroupPlaces.Of(ready.Kind, ready.Fields);
        var seen = await replay.Run(
            ready.Kind, question.From, question.To, ready.Fields, by, () => new Comparison(ready.After, ready.Before, ready.Suppose, groups, ready.Truth, ready.Now), progress, stop);
        return WhatIfReport.Of(question, seen);
    }

    /// <summary>Reads both promises, as they are asked of one record as well as of a million.</summary>
    /// <exception cref="Refused">A promise makes no sense, or the two are not on the same kind of record.</exception>
    public async Task<SupposedWorld> Prepare(Question question, Actor by, CancellationToken stop)
    {
        if (question.To <= question.From)
            throw new Refused("The period must end after it begins.", "to");
        var supposed = question.Supposed;
        var kind = kinds.Named(supposed.Kind) is { Life: not null } lives ? lives : throw new Refused($"\"{supposed.Kind}\" is no kind of record that has a life.", "kind");
        if (question.Against is { } other && other.Kind != kind.Name)
            throw new Refused("Both promises must be on the same kind of record.", "against");
        by.Demand(kind.ReadRight);
        var fields = new WatchedFields(kind);
        var after = await compiler.Compile(question.Truth is null ? supposed : supposed with { Versions = [.. supposed.Versions.Select(Endlessly)] }, fields, by, stop);
        var before = question.Against is { } against ? await compiler.Compile(against, fields, by, stop) : null;
        await known.Refresh(stop);
        var truth = question.Truth is { } name
            ? known.Find(kind, name) is not null ? fields.PlaceOf(name) : throw new Refused($"There is no field \"{name}\" that could say what was kept.", "truth")
            : (int?)null;
        var suppose = question.Matrix is { } cells ? Weighing.By(MatrixOf(kind), cells, fields) : null;
        return new(kind, fields, after, before, suppose, truth, (question.At ?? clock.GetUtcNow()).UtcTicks);
    }

    private static PolicyTerms Endlessly(PolicyTerms terms) => terms.Targets.Count == 0 ? terms with { Targets = [Endless] } : terms;

    private ISupposedMatrix MatrixOf(RecordKind kind) =>
        matrices.FirstOrDefault(each => each.Kind == kind.Name) ?? throw new Refused("This kind of record has no priority matrix.", "matrix");
}
