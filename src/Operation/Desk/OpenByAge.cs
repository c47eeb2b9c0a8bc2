using Microsoft.EntityFrameworkCore;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Desk;

/// <summary>How many open incidents there are of each age and priority: the picture over a queue.</summary>
/// <param name="Counts">By age, youngest first; in each by priority from 1 to 4.</param>
public sealed record OpenByAge(IReadOnlyList<int[]> Counts)
{
    /// <summary>Days up to which an incident belongs to an age; the last age has no end.</summary>
    public static IReadOnlyList<int> Ages { get; } = [1, 3, 7, 30];

    private const int Priorities = 4;

    public int Total => Counts.Sum(age => age.Sum());

    /// <param name="open">Open incidents only.</param>
    public static async Task<OpenByAge> Of(IQueryable<Incident> open, DateTimeOffset now, CancellationToken stop)
    {
        var (day, three, week, month) = (now.AddDays(-Ages[0]), now.AddDays(-Ages[1]), now.AddDays(-Ages[2]), now.AddDays(-Ages[3]));
        var groups = await open
            .GroupBy(incident => new { incident.Priority, Age = incident.OpenedAt > day ? 0 : incident.OpenedAt > three ? 1 : incident.OpenedAt > week ? 2 : incident.OpenedAt > month ? 3 : 4 })
            .Select(group => new { group.Key.Priority, group.Key.Age, Count = group.Count() }).ToListAsync(stop);
        var counts = Enumerable.Range(0, Ages.Count + 1).Select(_ => new int[Priorities]).ToList();
        foreach (var group in groups.Where(group => group.Priority is >= 1 and <= Priorities))
            counts[group.Age][group.Priority - 1] += group.Count;
        return new(counts);
    }
}
