using Tandem.Interface.Language;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;
using Tandem.Transition.Impact;

namespace Tandem.Transition.Conflicts;

/// <summary>Finds with what a change collides, and when it would not.</summary>
public sealed class FindConflicts(Store store, ItemMap map, IEnumerable<IConflictSource> sources, Words say, TimeProvider clock)
{
    /// <summary>How far ahead a free time is looked for.</summary>
    public const int Horizon = 92;

    private const int MostTries = 100;
    private const int MostNear = 10_000;
    private const int MostAscents = 50;

    /// <summary>With what it collides as it is planned, what blocks it first; nothing where it has no time yet.</summary>
    public async Task<IReadOnlyList<ChangeConflict>> Of(Change change, CancellationToken stop) =>
        IsAhead(change) && await Ask(change, stop) is { } question ? await Of(question, stop) : [];

    /// <summary>With what it collides, and the first time from its planned start, or from now, at which a change as long as this collides with nothing within <see cref="Horizon"/> days.</summary>
    public async Task<ConflictReport> Report(Change change, CancellationToken stop) =>
        await Ask(change, stop) is { } question ? new(IsAhead(change) ? await Of(question, stop) : [], null, await NextFree(question, stop)) : new([], null, null);

    private static bool IsAhead(Change change) => change is { IsOver: false, State: not ChangeLife.Review };

    private async Task<FreeSlot?> NextFree(ConflictQuestion question, CancellationToken stop)
    {
        var (start, length, now) = (question.From, question.To - question.From, clock.GetUtcNow());
        if (start < now)
            start = Quarter(now);
        var latest = start.AddDays(Horizon);
        for (var tries = 0; tries < MostTries && start < latest; tries++)
        {
            var conflicts = await Of(question with { From = start, To = start + length }, stop);
            if (conflicts.Count == 0)
                return new(start, start + length);
            start = Quarter(conflicts.Max(conflict => conflict.To));
        }

        return null;
    }

    private async Task<IReadOnlyList<ChangeConflict>> Of(ConflictQuestion question, CancellationToken stop)
    {
        var found = new List<ChangeConflict>();
        foreach (var source in sources)
            found.AddRange(await source.Of(question, stop));
        return [.. found.OrderByDescending(conflict => conflict.Blocks).ThenBy(conflict => conflict.From)];
    }

    /// <summary>Null: it has no time yet.</summary>
    private async Task<ConflictQuestion?> Ask(Change change, CancellationToken stop) => change is { PlannedStart: { } from, PlannedEnd: { } to }
        ? new(change.Id, change.Type, change.Items, await store.ServicesOf(change, stop), await map.Ask(asked => Near(asked, change), stop), change.Team, change.Assignee, from, to) : null;

    private Dictionary<Guid, string> Near(ImpactMap asked, Change change)
    {
        var near = new Dictionary<Guid, string>();
        List<int> places = [.. change.Items.Select(item => asked.Find(item.Value)).OfType<int>()];
        foreach (var hit in asked.Down(places).Take(MostNear))
            near[asked[hit.Place].Id] = say["{0} depends on {1}.", asked[hit.Place].Name, asked[Beginning(asked, hit)].Name];
        foreach (var place in places.Take(MostAscents))
        {
            foreach (var hit in asked.Up(place).Take(MostNear))
                near.TryAdd(asked[hit.Place].Id, say["{0} depends on {1}.", asked[place].Name, asked[hit.Place].Name]);
        }

        return near;
    }

    private static int Beginning(ImpactMap asked, Hit hit) => asked.PathTo(hit.Place) is [var first, ..] ? first : hit.Place;

    /// <summary>The next full quarter of an hour.</summary>
    private static DateTimeOffset Quarter(DateTimeOffset moment)
    {
        var quarter = TimeSpan.FromMinutes(15).Ticks;
        return new((moment.UtcTicks + quarter - 1) / quarter * quarter, TimeSpan.Zero);
    }
}
