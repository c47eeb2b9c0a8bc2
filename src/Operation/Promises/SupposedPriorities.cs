using Tandem.Design.Replays;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Operation.Handling;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Promises;

/// <summary>Lets another priority matrix be tried on the past of incidents.</summary>
public sealed class SupposedPriorities(Store store, CurrentSettings settings) : ISupposedMatrix
{
    private static readonly Dictionary<string, Level> ByName = Enum.GetValues<Level>().ToDictionary(level => Names.Camel(level.ToString()));

    public string Kind => IncidentKind.Kind.Name;

    public string Weighed => "priority";

    public (string Rows, string Columns) From => ("impact", "urgency");

    public IReadOnlyList<int> Levels { get; } = [1, 2, 3, 4];

    public async Task<IReadOnlyList<int>> InForce(CancellationToken stop) => (await settings.Of(store, stop)).Priorities.Cells;

    public Func<object?, object?, object?> By(IReadOnlyList<int> cells)
    {
        var matrix = PriorityMatrix.Of(cells);
        // Weighed for millions of facts: each priority is boxed once.
        var priorities = ByName.Values.SelectMany(impact => ByName.Values.Select(urgency => (Key: (impact, urgency), Value: (object)(long)matrix[impact, urgency])))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        return (impact, urgency) => impact is string row && urgency is string column && ByName.TryGetValue(row, out var hurt) && ByName.TryGetValue(column, out var soon)
            ? priorities[(hurt, soon)]
            : null;
    }
}
