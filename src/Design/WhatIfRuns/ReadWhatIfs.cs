using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.Comparisons;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Design.WhatIfRuns;

/// <summary>
/// Finds what-ifs for whoever may open them: an answer over all records is for those who may read them all, one over some records only for whoever asked.
/// </summary>
public sealed class ReadWhatIfs(Store store, RecordKinds kinds, ReportNames names)
{
    private const int Most = 20;

    /// <summary>The newest, without their answers.</summary>
    public async Task<IReadOnlyList<WhatIfRun>> Last(Actor by, CancellationToken stop)
    {
        var me = by.Person;
        var readable = kinds.All.Where(kind => kind.Life is not null && by.May(kind.ReadRight)).ToList();
        var all = SeesPolicies(by) ? readable.Where(kind => kind.ReadBy(by).All).Select(kind => kind.Name).ToList() : [];
        var some = readable.Select(kind => kind.Name).ToList();
        return await store.Set<WhatIfRun>().AsNoTracking()
            .Where(run => all.Contains(run.Kind) || (run.AskedBy == me && !run.SawAll && some.Contains(run.Kind)))
            .OrderByDescending(run => run.AskedAt).ThenByDescending(run => run.Id).Take(Most)
            .Select(run => new WhatIfRun
            {
                Id = run.Id,
                Kind = run.Kind,
                Policy = run.Policy,
                Compared = run.Compared,
                AsItHeld = run.AsItHeld,
                Question = run.Question,
                AskedBy = run.AskedBy,
                AskedByName = run.AskedByName,
                Grants = "",
                AskedAt = run.AskedAt,
                SawAll = run.SawAll,
                Total = run.Total,
                Passed = run.Passed,
                StartedAt = run.StartedAt,
                EndedAt = run.EndedAt,
                Error = run.Error,
            })
            .ToListAsync(stop);
    }

    /// <exception cref="Missing">There is no such what-if, or not for this actor.</exception>
    public async Task<WhatIfRun> Find(Guid id, Actor by, CancellationToken stop) =>
        await store.Set<WhatIfRun>().AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, stop) is { } run && MayOpen(run, by) ? run : throw new Missing("what-if");

    /// <summary>The answer, with the numbers and names that the actor may know; null while there is none.</summary>
    /// <param name="narrow">Leaves out of the lists what is not shown.</param>
    public async Task<WhatIfReport?> Report(WhatIfRun run, Func<WhatIfReport, WhatIfReport> narrow, Actor by, CancellationToken stop) =>
        run.State == WhatIfState.Answered ? await names.Fill(narrow(JsonSerializer.Deserialize<WhatIfReport>(run.Report, Json.Plain)!), by, stop) : null;

    private bool MayOpen(WhatIfRun run, Actor by)
    {
        if (kinds.Named(run.Kind) is not { } kind || !by.May(ServiceLevelPolicy.Kind.ReadRight))
            return false;
        return (SeesPolicies(by) && kind.ReadBy(by).All) || (by.Person is { } me && run.AskedBy == me && !run.SawAll && by.May(kind.ReadRight));
    }

    private static bool SeesPolicies(Actor by) => ServiceLevelPolicy.Kind.ReadBy(by).All;
}
