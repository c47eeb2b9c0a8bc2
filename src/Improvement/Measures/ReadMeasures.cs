using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Organisations;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Improvement.Measures;

/// <summary>Adds up the daily counts of a scope. Never looks at the incidents themselves, however many there are, but for the open ones that are due; promises are counted from their own rows of the days asked for.</summary>
public sealed class ReadMeasures(Store store, References references, ReadPromiseCounts promises, TimeProvider clock)
{
    /// <summary>Days since which the incidents of each band have been open; the last band is older than all of these.</summary>
    private static readonly int[] AgeLimits = [0, 2, 6, 27];

    public async Task<MeasureReport> Run(MeasureScope scope, CancellationToken stop = default)
    {
        var days = await Days(scope, stop);
        var before = await Days(scope.Before, stop);
        var promised = scope.ReadsPromises ? await promises.Run(scope, stop) : [];
        PromiseCount.Add(promised, days, count => count.Day);
        if (scope.ReadsPromises)
            PromiseCount.Add(await promises.Run(scope.Before, stop), before, count => count.Day);
        var (open, today) = (await OpenDays(scope, stop), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var report = new MeasureReport(
            scope,
            [.. Weeks(scope).Select(week => new MeasuredSpan(week.From, week.Until, Sum(days, week.From, week.Until)))],
            Tally.Sum(before.Values),
            await Parts(scope, cell => cell.Team, byTeam: true, promised, count => count.Team, stop),
            await Parts(scope, cell => cell.Service, byTeam: false, promised, count => count.Service, stop),
            [.. Ages(today).Select(age => new MeasuredSpan(age.From, age.Until, Sum(open, age.From, age.Until)))],
            scope.Works ? await Promises(scope, stop) : null);
        await LearnNumbers(report, stop);
        return report;
    }

    /// <summary>Everything counted in a scope, added up.</summary>
    public async Task<Tally> Total(MeasureScope scope, CancellationToken stop = default)
    {
        var days = await Days(scope, stop);
        PromiseCount.Add(await promises.Run(scope, stop), days, count => count.Day);
        return Tally.Sum(days.Values);
    }

    /// <summary>The weeks of a scope, from Monday to Sunday.</summary>
    private static IEnumerable<(DateOnly From, DateOnly Until)> Weeks(MeasureScope scope)
    {
        for (var from = scope.From; from < scope.Until;)
        {
            var monday = from.AddDays(-(((int)from.DayOfWeek + 6) % 7)).AddDays(7);
            var until = monday < scope.Until ? monday : scope.Until;
            yield return (from, until);
            from = until;
        }
    }

    private static IEnumerable<(DateOnly? From, DateOnly? Until)> Ages(DateOnly today)
    {
        DateOnly? until = null;
        foreach (var limit in AgeLimits)
        {
            yield return (today.AddDays(-limit), until);
            until = today.AddDays(-limit);
        }

        yield return (null, until);
    }

    private static Tally Sum(Dictionary<int, Tally> days, DateOnly? from, DateOnly? until) => Tally.Sum(days
        .Where(day => (from is null || day.Key >= from.Value.DayNumber) && (until is null || day.Key < until.Value.DayNumber))
        .Select(day => day.Value));

    private async Task<Dictionary<int, Tally>> Days(MeasureScope scope, CancellationToken stop) =>
        ByDay(await InPeriod(scope, Cells(scope, false, false)).Select(cell => new { cell.Day, cell.Counts }).ToListAsync(stop), cell => cell.Day, cell => cell.Counts);

    private async Task<Dictionary<int, Tally>> OpenDays(MeasureScope scope, CancellationToken stop) =>
        ByDay(await Cells(scope, false, false).Where(cell => cell.Open > 0).Select(cell => new { cell.Day, cell.Counts }).ToListAsync(stop), cell => cell.Day, cell => cell.Counts);

    private async Task<IReadOnlyList<MeasuredPart>> Parts(
        MeasureScope scope, Func<MeasureCell, Guid> part, bool byTeam, IReadOnlyList<PromiseCount> promised, Func<PromiseCount, Guid> whose, CancellationToken stop)
    {
        var cells = Cells(scope, byTeam, !byTeam);
        var flows = (await InPeriod(scope, cells).ToListAsync(stop)).GroupBy(part, cell => cell.Tally).ToDictionary(group => group.Key, Tally.Sum);
        PromiseCount.Add(promised, flows, whose);
        var open = (await cells.Where(cell => cell.Open > 0).Select(cell => new MeasureCell { Team = cell.Team, Service = cell.Service, Open = cell.Open }).ToListAsync(stop))
            .GroupBy(part, cell => cell.Open).ToDictionary(group => group.Key, group => group.Sum());
        return [.. flows.Keys.Union(open.Keys).Select(id => new MeasuredPart(id, flows.GetValueOrDefault(id) ?? new Tally(), open.GetValueOrDefault(id)))
            .OrderBy(each => each.Id == Slice.None).ThenByDescending(each => each.Tally[Count.Opened]).ThenByDescending(each => each.Open).ThenBy(each => each.Id)];
    }

    private async Task<OpenPromises> Promises(MeasureScope scope, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        var soon = now + OpenPromises.Day;
        var due = store.Incidents.AsNoTracking().Where(incident => incident.Open && incident.DueAt != null);
        if (scope.Organisations is { } organisations)
        {
            var ids = organisations.Select(id => (Id<Organisation>?)new Id<Organisation>(id)).ToArray();
            due = due.Where(incident => EF.Parameter(ids).Contains(incident.Organisation));
        }

        if (scope.Team is { } inTeam)
        {
            Id<Team>? team = inTeam == Slice.None ? null : new(inTeam);
            due = due.Where(incident => incident.Team == team);
        }

        if (scope.Service is { } ofService)
        {
            Id<Service>? service = ofService == Slice.None ? null : new(ofService);
            due = due.Where(incident => incident.Service == service);
        }

        return new(now, await due.CountAsync(incident => incident.DueAt < now, stop), await due.CountAsync(incident => incident.DueAt >= now && incident.DueAt < soon, stop));
    }

    private IQueryable<MeasureCell> Cells(MeasureScope scope, bool byTeam, bool byService)
    {
        var (named, ofTeam, ofService) = (scope.Organisations is not null, scope.Team is not null, scope.Service is not null);
        var grain = (named ? 1 : 0) + (ofTeam || byTeam ? 2 : 0) + (ofService || byService ? 4 : 0);
        var cells = store.Set<MeasureCell>().AsNoTracking().Where(cell => cell.Grain == grain);
        var organisations = scope.Organisations?.ToArray() ?? [Slice.Any];
        cells = organisations is [var one]
            ? cells.Where(cell => cell.Organisation == one)
            : cells.Where(cell => EF.Parameter(organisations).Contains(cell.Organisation));
        if (scope.Team is { } team)
            cells = cells.Where(cell => cell.Team == team);
        if (scope.Service is { } service)
            cells = cells.Where(cell => cell.Service == service);
        return cells;
    }

    private static IQueryable<MeasureCell> InPeriod(MeasureScope scope, IQueryable<MeasureCell> cells)
    {
        var (from, until) = (scope.From.DayNumber, scope.Until.DayNumber);
        return cells.Where(cell => cell.Day >= from && cell.Day < until);
    }

    private static Dictionary<int, Tally> ByDay<TRow>(IEnumerable<TRow> rows, Func<TRow, int> day, Func<TRow, byte[]> counts) =>
        rows.GroupBy(day, row => Tally.FromBytes(counts(row))).ToDictionary(group => group.Key, Tally.Sum);

    private async Task LearnNumbers(MeasureReport report, CancellationToken stop)
    {
        var scope = report.Scope;
        scope.Learn(await references.Numbers(Team.Kind, Known(report.Teams.Select(part => part.Id), scope.Team), stop));
        scope.Learn(await references.Numbers(ServiceKind.Kind, Known(report.Services.Select(part => part.Id), scope.Service), stop));
        scope.Learn(await references.Numbers(Organisation.Kind, scope.Organisations ?? [], stop));
    }

    private static IEnumerable<Guid> Known(IEnumerable<Guid> ids, Guid? another) =>
        (another is { } id ? ids.Append(id) : ids).Where(each => each != Slice.None).Distinct();
}
