using Tandem.Kernel.Records;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Product.Forecasts;

namespace Tandem.Product.RoadmapDates;

/// <summary>What waits for what, over all teams that are reached from one. A circle in it does no harm: each item is looked at once.</summary>
/// <param name="teams">Their forecasts, each as if nobody had to wait for another team.</param>
/// <param name="direct">For what each item waits directly.</param>
internal sealed class WaitingWeb(IReadOnlyDictionary<Id<Team>, TeamOutlook> teams, IReadOnlyDictionary<Id<BacklogItem>, IReadOnlyList<Blocker>> direct)
{
    private readonly Dictionary<Id<BacklogItem>, Course?> courses = [];

    /// <summary>A web of one team that waits for nobody.</summary>
    public static WaitingWeb None { get; } = new(new Dictionary<Id<Team>, TeamOutlook>(), new Dictionary<Id<BacklogItem>, IReadOnlyList<Blocker>>());

    /// <summary>All that some items of a team wait for, over any number of steps, each once; those themselves are not among it.</summary>
    public IReadOnlyList<Outside> Behind(Id<Team> team, IEnumerable<Id<BacklogItem>> items)
    {
        var open = new Queue<(Id<BacklogItem> Item, Blocker? Through)>(items.Select(item => (item, (Blocker?)null)));
        var (seen, found) = (open.Select(each => each.Item).ToHashSet(), new List<Outside>());
        while (open.TryDequeue(out var at))
        {
            foreach (var next in direct.GetValueOrDefault(at.Item) ?? [])
            {
                if (!seen.Add(next.Item))
                    continue;
                found.Add(new(next, CourseOf(next), at.Through));
                open.Enqueue((next.Item, next.Team == team ? at.Through : next));
            }
        }

        return found;
    }

    /// <summary>The day by which one item and all that it waits for are over in so many of 100 futures; null: nobody can say.</summary>
    public DateOnly? By(Blocker item, int percent) => CourseOf(item) is { } course && item.Team is { } team ? AllBy(team, course, Behind(team, [item.Item]), percent) : null;

    /// <summary>The same for what a team does itself and what that waits for: within a team the later decides, between teams the likelihoods multiply.</summary>
    public static DateOnly? AllBy(Id<Team> team, Course own, IReadOnlyList<Outside> behind, int percent) => behind.Any(each => each.Course is null) ? null
        : Course.AllBy([.. behind.GroupBy(each => each.Item.Team!.Value, each => each.Course!).Select(each => Course.OfOneTeam(each.Key == team ? [own, .. each] : [.. each])),
            .. behind.Any(each => each.Item.Team == team) ? Array.Empty<Course>() : [own]], percent);

    /// <summary>Some items that wait for each other in a circle, each for the next and the last for the first, the one written first at the front; none: there is no circle behind these.</summary>
    public IReadOnlyList<Blocker> Circle(IEnumerable<Id<BacklogItem>> items)
    {
        var (left, path) = (new HashSet<Id<BacklogItem>>(), new List<(Id<BacklogItem> Item, int Next)>());
        var entered = new Dictionary<Id<BacklogItem>, int>();
        foreach (var start in items.Where(item => !left.Contains(item)))
        {
            Enter(start);
            while (path.Count > 0)
            {
                var (at, next) = path[^1];
                var before = direct.GetValueOrDefault(at) ?? [];
                if (next == before.Count)
                {
                    path.RemoveAt(path.Count - 1);
                    entered.Remove(at);
                    left.Add(at);
                    continue;
                }

                path[^1] = (at, next + 1);
                if (entered.TryGetValue(before[next].Item, out var from))
                    return FromTheFirst([.. path.Skip(from).Select(each => direct[each.Item][each.Next - 1])]);
                if (!left.Contains(before[next].Item))
                    Enter(before[next].Item);
            }
        }

        return [];

        void Enter(Id<BacklogItem> item)
        {
            entered[item] = path.Count;
            path.Add((item, 0));
        }
    }

    private static List<Blocker> FromTheFirst(List<Blocker> circle)
    {
        var first = circle.FindIndex(each => each.Serial == circle.Min(other => other.Serial));
        return [.. circle.Skip(first), .. circle.Take(first)];
    }

    private Course? CourseOf(Blocker item)
    {
        if (!courses.TryGetValue(item.Item, out var course))
            courses[item.Item] = course = item.Team is { } team ? teams.GetValueOrDefault(team)?.CourseOf(item.Item) : null;
        return course;
    }
}
