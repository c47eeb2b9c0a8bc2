using Tandem.Improvement.Surveys;

namespace Tandem.Improvement.Measures;

/// <summary>Counts by slice and day. What is counted is a pure function of the records, so it can be counted anew at any time.</summary>
public sealed class Cube
{
    private readonly Dictionary<(Slice Slice, int Day), Tally> cells = [];

    public IEnumerable<(Slice Slice, int Day, Tally Tally)> Cells =>
        cells.Where(cell => !cell.Value.IsEmpty).Select(cell => (cell.Key.Slice, cell.Key.Day, cell.Value));

    /// <summary>The UTC day of a moment, counted from the first of January of the year 1.</summary>
    public static int DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime).DayNumber;

    /// <param name="times">1 puts the incident in, -1 takes it out.</param>
    public void Count(MeasuredIncident incident, int times)
    {
        foreach (var slice in Slice.Around(incident.Organisation, incident.Team, incident.Service))
        {
            var opened = Cell(slice, incident.OpenedAt);
            opened.Add(Measures.Count.Opened, times);
            if (incident.Open)
                opened.Add(Tally.OpenWith(incident.Priority), times);
            if (incident.ClosedAt is { } closedAt)
                Cell(slice, closedAt).Add(Measures.Count.Closed, times);
            if (incident.ResolvedAt is { } resolvedAt)
                CountResolution(incident, Cell(slice, resolvedAt), resolvedAt, times);
        }
    }

    /// <summary>Counts the mark of an answered survey.</summary>
    public void Count(Survey survey, int times)
    {
        if (survey is not { Score: { } score, AnsweredAt: { } answeredAt })
            return;
        foreach (var slice in Slice.Around(survey.Organisation?.Value ?? Slice.None, survey.Team?.Value ?? Slice.None, survey.Service?.Value ?? Slice.None))
            Cell(slice, answeredAt).Add(Tally.RatedWith(score), times);
    }

    private static void CountResolution(MeasuredIncident incident, Tally day, DateTimeOffset resolvedAt, int times)
    {
        day.Add(Measures.Count.Resolved, times);
        if (incident.Reopened)
            day.Add(Measures.Count.Reopened, times);
        if (incident.HandedOn)
            day.Add(Measures.Count.HandedOn, times);
        if (incident.RespondedAt is { } respondedAt)
            day.Responses.Add(respondedAt - incident.OpenedAt, times);
        day.Resolutions.Add(resolvedAt - incident.OpenedAt, times);
    }

    private Tally Cell(Slice slice, DateTimeOffset at)
    {
        var key = (slice, DayOf(at));
        return cells.TryGetValue(key, out var tally) ? tally : cells[key] = new Tally();
    }
}
