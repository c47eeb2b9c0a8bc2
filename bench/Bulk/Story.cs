using Tandem.Improvement.Measures;

namespace Tandem.Bench.Bulk;

/// <summary>Everything the demonstration holds about one incident: its row, its comments, its facts, what the measures and the search know of it.</summary>
internal sealed record Story(object?[] Incident, Guid Id, MeasuredIncident Measured, object?[] MeasuredRow, string Title, string Open, string Internal)
{
    /// <summary>The same while somebody still works on it; null where that cannot be told.</summary>
    public Story? Unfinished { get; set; }

    public List<(object?[] Row, Guid Id)> Comments { get; init; } = [];

    public List<(object?[] Row, Mould Changes, Mould Data)> Facts { get; init; } = [];
}
