namespace Tandem.Improvement.Measures;

/// <summary>Which open incidents are past the moment their service level promised, and which soon will be.</summary>
/// <param name="At">When they were counted.</param>
/// <param name="Late">Those whose next due moment is over.</param>
/// <param name="Soon">Those that are due within a day.</param>
public sealed record OpenPromises(DateTimeOffset At, int Late, int Soon)
{
    public static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>How the list of open incidents is narrowed to the late ones.</summary>
    public string LateOnly => $"dueAt=..{Moment(At)}";

    /// <summary>How the list of open incidents is narrowed to those that are due soon.</summary>
    public string SoonOnly => $"dueAt={Moment(At)}..{Moment(At + Day)}";

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);
}
