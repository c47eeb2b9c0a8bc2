namespace Tandem.Improvement.Measures;

/// <summary>What is measured, and no more of it than the reader may see.</summary>
/// <param name="From">The first UTC day.</param>
/// <param name="Until">The UTC day after the last.</param>
/// <param name="Organisations">Null: all.</param>
/// <param name="Team">Null: any; <see cref="Slice.None"/>: the incidents that no team has.</param>
/// <param name="Service">Null: any; <see cref="Slice.None"/>: the incidents that name no service.</param>
public sealed record MeasureScope(DateOnly From, DateOnly Until, IReadOnlyList<Guid>? Organisations, Guid? Team, Guid? Service)
{
    private readonly Dictionary<Guid, string> numbers = new() { [Slice.None] = "none" };

    /// <summary>Whether the reader works on the incidents, and so may know how often they were reopened and handed on.</summary>
    public bool Works { get; init; }

    /// <summary>Whether the reader may read the surveys.</summary>
    public bool ReadsSurveys { get; init; }

    /// <summary>Whether the reader may read service levels.</summary>
    public bool ReadsPromises { get; init; }

    public int Days => Until.DayNumber - From.DayNumber;

    /// <summary>The period of the same length that ended where this one begins.</summary>
    public MeasureScope Before => this with { From = From.AddDays(-Days), Until = From };

    public IEnumerable<Measure> Measures => Measure.All.Where(measure => measure.IsFor(this));

    /// <summary>As a list is narrowed to it: <c>TEA-3</c>, or <c>none</c>.</summary>
    public string NumberOf(Guid id) => numbers.GetValueOrDefault(id) ?? id.ToString();

    internal void Learn(IReadOnlyDictionary<Guid, string> found)
    {
        foreach (var (id, number) in found)
            numbers[id] = number;
    }
}
