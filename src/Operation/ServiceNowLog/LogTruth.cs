namespace Tandem.Operation.ServiceNowLog;

/// <summary>What the extract itself says of its incidents, gathered while it is read.</summary>
/// <param name="at">The moment for which states are compared; null: after the last row.</param>
public sealed class LogTruth(DateTimeOffset? at)
{
    private readonly List<Told> incidents = [];

    public int Rows { get; private set; }

    public DateTimeOffset? At => at;

    public IReadOnlyList<Told> Incidents => incidents;

    internal void Hear(IReadOnlyList<LogRow> rows)
    {
        Rows += rows.Count;
        var last = rows[^1];
        var then = at is { } moment ? rows.LastOrDefault(row => row.UpdatedAt <= moment) : last;
        incidents.Add(new(last.Number, rows.Count, last.Reassignments, last.Reopenings, last.Priority, then?.State));
    }

    /// <summary>One incident as the extract tells it.</summary>
    /// <param name="State">At the compared moment; null: not yet known then.</param>
    public sealed record Told(string Number, int Rows, int Reassignments, int Reopenings, int Priority, string? State);
}
