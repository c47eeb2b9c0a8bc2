using Tandem.Product.Forecasts;

namespace Tandem.Tests.Product.Forecasts;

/// <summary>How often forecasts hold over the backlogs of real projects.</summary>
/// <remarks>
/// The data hold the items in their order with their sizes, and no days. So each backlog is worked off as a team of one steady strength would: an item takes as
/// long as its points. What the forecasts do not know is what real backlogs are like: how sizes differ, come in runs, and drift over the years.
/// </remarks>
public sealed class RealBacklogTests(ITestOutputHelper says)
{
    private static readonly DateOnly Begin = new(2024, 1, 1);

    [Fact]
    public void The_date_of_85_in_100_holds_in_80_to_90_of_100_back_tests_over_real_backlogs()
    {
        var (weeks, held50, held85, held95) = (0, 0, 0, 0);
        foreach (var (project, points) in Backlogs())
        {
            var result = BackTest.Of(Finished(points, perDay: 0.5), measured: 84, ahead: 10, trials: 200);
            weeks += result.Weeks.Count;
            held50 += result.Weeks.Count(week => week.Held50);
            held85 += result.Weeks.Count(week => week.Held85);
            held95 += result.Weeks.Count(week => week.Held95);
            says.WriteLine($"{project}: {result.Weeks.Count} weeks, P50 held {result.Held50:P0}, P85 {result.Held85:P0}, P95 {result.Held95:P0}");
        }

        says.WriteLine($"all: {weeks} weeks, P50 held {(double)held50 / weeks:P1}, P85 {(double)held85 / weeks:P1}, P95 {(double)held95 / weeks:P1}");
        weeks.ShouldBeGreaterThan(3_500);
        ((double)held85 / weeks).ShouldBeInRange(0.80, 0.90);
        ((double)held50 / weeks).ShouldBeInRange(0.45, 0.65);
    }

    /// <summary>The day on which each item is done by a team that does the same number of points on each day, so many items on average.</summary>
    private static List<DateOnly> Finished(IReadOnlyList<int> points, double perDay)
    {
        var (strength, done, days) = (points.Average() * perDay, 0.0, new List<DateOnly>(points.Count));
        foreach (var size in points)
        {
            done += size;
            days.Add(Begin.AddDays((int)(done / strength)));
        }

        return days;
    }

    private static IEnumerable<(string Project, IReadOnlyList<int> Points)> Backlogs()
    {
        using var reader = new StreamReader(typeof(RealBacklogTests).Assembly.GetManifestResourceStream("story-points.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split(": ") is [var project, var points])
                yield return (project, [.. points.Split(' ').Select(int.Parse)]);
        }
    }
}
