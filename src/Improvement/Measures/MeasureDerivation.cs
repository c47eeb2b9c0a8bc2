using Microsoft.EntityFrameworkCore;
using Tandem.Improvement.Surveys;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Improvement.Measures;

/// <summary>Keeps the daily counts in step with the journal: each fact moves its incident from the cells it was in to those it belongs to.</summary>
public sealed class MeasureDerivation(Store store) : IDerivation
{
    /// <summary>As <c>tandem rebuild</c> names it.</summary>
    public const string Name = "measures";

    private const int AtOnce = 1_000;

    public async Task Clear(CancellationToken stop)
    {
        await store.Empty<MeasureCell>(stop);
        await store.Empty<MeasuredIncident>(stop);
    }

    public async Task Follow(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        var cube = new Cube();
        await CountIncidents(facts, cube, stop);
        await CountMarks(facts, cube, stop);
        foreach (var cells in cube.Cells.Chunk(AtOnce))
            await Put(cells, stop);
    }

    private async Task CountIncidents(IReadOnlyList<RecordedFact> facts, Cube cube, CancellationToken stop)
    {
        var changed = facts.Where(fact => fact.Kind == IncidentKind.Kind.Name && fact.Changes != "{}").ToLookup(fact => fact.Record);
        if (changed.Count == 0)
            return;
        var ids = changed.Select(group => group.Key).ToArray();
        var known = await store.Set<MeasuredIncident>().Where(row => EF.Parameter(ids).Contains(row.Incident)).ToDictionaryAsync(row => row.Incident, stop);
        foreach (var history in changed)
        {
            if (known.GetValueOrDefault(history.Key) is { } before)
                cube.Count(before, -1);
            var incident = known.GetValueOrDefault(history.Key) ?? new MeasuredIncident { Incident = history.Key };
            foreach (var fact in history)
                incident.Apply(fact.ReadChanges());
            Keep(incident, known.ContainsKey(history.Key), cube);
        }
    }

    private void Keep(MeasuredIncident incident, bool isKnown, Cube cube)
    {
        if (!incident.Removed)
            cube.Count(incident, 1);
        if (incident.Removed && isKnown)
            store.Remove(incident);
        else if (!incident.Removed && !isKnown)
            store.Add(incident);
    }

    private async Task CountMarks(IReadOnlyList<RecordedFact> facts, Cube cube, CancellationToken stop)
    {
        foreach (var fact in facts.Where(fact => fact.Name == nameof(SurveyAnswered)))
        {
            var id = new Id<Survey>(fact.Record);
            cube.Count(await store.Set<Survey>().AsNoTracking().SingleAsync(survey => survey.Id == id, stop), 1);
        }
    }

    private async Task Put(IReadOnlyCollection<(Slice Slice, int Day, Tally Tally)> cells, CancellationToken stop)
    {
        var keys = cells.Select(cell => MeasureCell.KeyOf(cell.Slice, cell.Day)).ToArray();
        var known = await store.Set<MeasureCell>().Where(row => EF.Parameter(keys).Contains(row.Key)).ToDictionaryAsync(row => row.Key, stop);
        foreach (var (slice, day, change) in cells)
        {
            var cell = known.GetValueOrDefault(MeasureCell.KeyOf(slice, day));
            var sum = (cell?.Tally ?? new Tally()).Add(change);
            if (cell is null)
                store.Add(cell = MeasureCell.Of(slice, day));
            if (sum.IsEmpty)
                store.Remove(cell);
            else
                cell.Set(sum);
        }
    }
}
