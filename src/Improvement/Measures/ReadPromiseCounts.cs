using Microsoft.EntityFrameworkCore;
using Tandem.Design.PastPromises;
using Tandem.Operation.Incidents;

namespace Tandem.Improvement.Measures;

/// <summary>Counts the promises that were kept and broken in a scope, out of the same rows as the list behind them.</summary>
public sealed class ReadPromiseCounts(ReadPromises read)
{
    public async Task<IReadOnlyList<PromiseCount>> Run(MeasureScope scope, CancellationToken stop = default)
    {
        var rows = read.Of(IncidentKind.Kind.Name, scope.From, scope.Until);
        if (scope.Organisations?.ToArray() is { } organisations)
            rows = rows.Where(row => EF.Parameter(organisations).Contains(row.Organisation));
        if (scope.Team is { } team)
            rows = rows.Where(row => row.Team == team);
        if (scope.Service is { } service)
            rows = rows.Where(row => row.Service == service);
        return await rows.GroupBy(row => new { row.Day, row.Team, row.Service, row.Kept })
            .Select(group => new PromiseCount(group.Key.Day, group.Key.Team, group.Key.Service, group.Key.Kept, group.Count())).ToListAsync(stop);
    }
}
