using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;
using Tandem.Transition.Impact;

namespace Tandem.Transition.Conflicts;

/// <summary>Finds with what a change collides, and when it would not.</summary>
public sealed class FindConflicts(Store store, ItemMap map, IEnumerable<IConflictSource> sources, TimeProvider clock)
{
    /// <summary>How far ahead a free time is looked for.</summary>
    public const int Horizon = 92;

    /// <summary>So many stretches of time are looked at for a free one.</summary>
    private const int MostTries = 40;

    /// <summary>So many items are reckoned with on either side of the map, the nearest.</summary>
    private const int MostNear = 10_000;

    private static readonly TimeSpan Glance = TimeSpan.FromHours(8), LongestGlance = TimeSpan.FromDays(8);

    /// <summary>With what it collides as it is planned, what blocks it first; nothing where it has no time yet.</summary>
    public async Task<IReadOnlyList<ChangeConflict>> Of(Change change, CancellationToken stop) =>
        IsAhead(change) && await Ask(change, stop) is { } question ? await Of(question, stop) : [];

    /// <summary>With what it would collide at another time.</summary>
    public async Task<IReadOnlyList<ChangeConflict>> At(Change change, DateTimeOffset from, DateTimeOffset to, CancellationToken stop) =>
        IsAhead(change) ? await Of(await Ask(change, from, to, stop), stop) : [];

    /// <summary>With what it collides, and the first time from its planned start, or from now, at which a change as long as this collides with nothing within <see cref="Horizon"/> days.</summary>
    public async Task<ConflictReport> Report(Change change, CancellationToken stop) =>
        await Ask(change, stop) is { } question ? new(IsAhead(change) ? await Of(question, stop) : [], null, await NextFree(question, stop)) : new([], null, null);

    private static bool IsAhead(Change change) => change is { IsOver: false, State: not ChangeLife.Review };

    private async Task<FreeSlot?> NextFree(ConflictQuestion question, CancellationToken stop)
    {
        var (start, length, now) = (question.From, question.To - question.From, clock.GetUtcNow());
        if (start < now)
            start = Quarter(now);
        var (latest, glance) = (start.AddDays(Horizon), Glance);
        for (var tries = 0; tries < MostTries && start < latest; tries++)
        {
            var end = start + length + glance;
            start = Gap(start, length, await Of(question with { From = start, To = end }, stop));
            if (start + length > end)
            {
                // A busy time is looked through in greater steps.
                glance = glance < LongestGlance ? glance * 2 : glance;
                continue;
            }

            // A long stretch may hold more than what was looked at: the slot itself is asked about once more.
            if (await Of(question with { From = start, To = start + length }, stop) is not { Count: > 0 } left)
                return start < latest ? new(start, start + length) : null;
            start = Quarter(left.Max(conflict => conflict.To));
        }

        return null;
    }

    /// <summary>The first time from a moment on at which none of these stands in the way.</summary>
    private static DateTimeOffset Gap(DateTimeOffset start, TimeSpan length, IEnumerable<ChangeConflict> conflicts)
    {
        foreach (var conflict in conflicts.OrderBy(conflict => conflict.From))
        {
            if (conflict.From >= start + length)
                break;
            if (conflict.To > start)
                start = Quarter(conflict.To);
        }

        return start;
    }

    private async Task<IReadOnlyList<ChangeConflict>> Of(ConflictQuestion question, CancellationToken stop)
    {
        var found = new List<ChangeConflict>();
        foreach (var source in sources)
            found.AddRange(await source.Of(question, stop));
        return [.. found.OrderByDescending(conflict => conflict.Blocks).ThenBy(conflict => conflict.From)];
    }

    /// <summary>Null: it has no time yet.</summary>
    private async Task<ConflictQuestion?> Ask(Change change, CancellationToken stop) => change is { PlannedStart: { } from, PlannedEnd: { } to } ? await Ask(change, from, to, stop) : null;

    private async Task<ConflictQuestion> Ask(Change change, DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
    {
        var (near, reached) = await map.Ask(asked => Near(asked, change), stop);
        return new(change.Id, change.Type, change.Items, await store.ServicesOf(change, stop), near, reached, change.Team, change.Assignee, from, to);
    }

    private static (Dictionary<Guid, (Guid Dependent, Guid On)> Near, Dictionary<Guid, string> Reached) Near(ImpactMap asked, Change change)
    {
        List<int> places = [.. change.Items.Select(item => asked.Find(item.Value)).OfType<int>()];
        var (below, above) = (asked.Reach(places, ImpactDirection.Down, MostNear), asked.Reach(places, ImpactDirection.Up, MostNear));
        var (near, reached) = (new Dictionary<Guid, (Guid, Guid)>(below.Count + above.Count), new Dictionary<Guid, string>());
        foreach (var (place, beginning) in below)
        {
            near[asked.IdOf(place)] = (asked.IdOf(place), asked.IdOf(beginning));
            if (asked.ServiceOf(place) is { } service && !reached.ContainsKey(service))
                reached[service] = asked.NameOf(place);
        }

        foreach (var (place, beginning) in above)
            near.TryAdd(asked.IdOf(place), (asked.IdOf(beginning), asked.IdOf(place)));
        return (near, reached);
    }

    /// <summary>The next full quarter of an hour.</summary>
    private static DateTimeOffset Quarter(DateTimeOffset moment)
    {
        var quarter = TimeSpan.FromMinutes(15).Ticks;
        return new((moment.UtcTicks + quarter - 1) / quarter * quarter, TimeSpan.Zero);
    }
}
