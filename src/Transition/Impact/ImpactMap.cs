using Tandem.Transition.Relations;

namespace Tandem.Transition.Impact;

/// <summary>
/// Items and how they hit each other, in memory: a breadth-first walk that raises an item from healthy to degraded to failed and never back,
/// so that it ends, and ends the same in whatever order it goes. One asks at a time.
/// </summary>
public sealed class ImpactMap
{
    private readonly MapBook book;
    private readonly Ties hits;
    private readonly Ties causes;
    private readonly Walk walk = new();

    /// <summary>Groups as they stand in the course of one walk; kept, since it grows large.</summary>
    private readonly Dictionary<(int Item, int Group), Stand> groups = [];

    internal ImpactMap(MapBook book, Ties hits, Ties causes) => (this.book, this.hits, this.causes) = (book, hits, causes);

    public int Count => book.Count;

    /// <summary>How much of it was changed since it was made; after many changes it is made anew.</summary>
    public int Changed => hits.Changed + causes.Changed;

    public MapItem this[int place] => book[place];

    public Guid IdOf(int place) => book.Id(place);

    /// <summary>By which people find it.</summary>
    public int SerialOf(int place) => book.Serial(place);

    public string NameOf(int place) => book.Name(place);

    /// <summary>The service it helps to deliver.</summary>
    public Guid? ServiceOf(int place) => book.Service(place);

    /// <summary>It is retired.</summary>
    public bool IsGone(int place) => book.IsGone(place);

    public int? Find(Guid id) => book.Find(id);

    public RelationType TypeOf(Tie tie) => book.Type(tie.Type);

    /// <summary>Takes in an item, or what is new about one.</summary>
    public void Put(MapItem item) => book.Put(item);

    /// <summary>Takes in all relations of a type that there now are between two items, in place of those known.</summary>
    public void Put(Guid from, Guid to, string type, IEnumerable<MapRelation> now)
    {
        if (book.Find(from) is not { } one || book.Find(to) is not { } other || book.TypeNumber(type) is not { } number)
            return;
        foreach (var (item, end) in new[] { (one, other), (other, one) })
        {
            hits.Remove(item, end, number);
            causes.Remove(item, end, number);
        }

        foreach (var relation in now)
        {
            foreach (var (cause, hit, tie) in book.TiesOf(relation, book.Find(relation.From)!.Value, book.Find(relation.To)!.Value))
            {
                hits.Add(cause, hit, tie);
                causes.Add(hit, cause, tie);
            }
        }
    }

    /// <summary>What is hit when these items fail, and how badly, nearest first. The items themselves are not among it.</summary>
    public IReadOnlyList<Hit> Down(IEnumerable<int> failed)
    {
        walk.Begin(Count);
        foreach (var place in failed.Where(place => !book.IsGone(place)))
            walk.Raise(place, ItemHealth.Failed, -1, default);
        groups.Clear();
        for (var (cause, health) = walk.Next(); cause >= 0; (cause, health) = walk.Next())
        {
            var reached = hits.Of(cause, out var how);
            for (var at = 0; at < reached.Length; at++)
            {
                var (hit, tie) = (reached[at], new Tie(how[at]));
                if (!book.IsGone(hit))
                    walk.Raise(hit, tie.Group == 0 ? Least(tie.Worst, health) : InGroup(hit, tie, health), cause, tie);
            }
        }

        return walk.Reached();
    }

    /// <summary>
    /// What an item stands on: each item whose failure alone would reach it, and how badly along the worst single way. Where two ways of one failure
    /// meet in a group, the failure may do more than each way does: <see cref="Down"/> tells.
    /// </summary>
    public IReadOnlyList<Hit> Up(int item) => Up([item]);

    /// <summary>What any of some items stands on, in one walk: each item whose failure alone would reach one of them. The items themselves are not among it.</summary>
    public IReadOnlyList<Hit> Up(IEnumerable<int> items)
    {
        walk.Begin(Count);
        foreach (var place in items.Where(place => !book.IsGone(place)))
            walk.Raise(place, ItemHealth.Failed, -1, default);
        for (var (hit, health) = walk.Next(); hit >= 0; (hit, health) = walk.Next())
        {
            var reached = causes.Of(hit, out var how);
            for (var at = 0; at < reached.Length; at++)
            {
                var tie = new Tie(how[at]);
                if (book.IsGone(reached[at]))
                    continue;
                var alone = tie.Group == 0 ? tie.Worst : StandOf(hit, tie) is var stand && stand.Healthy <= stand.Needed ? stand.Worst : ItemHealth.Degraded;
                walk.Raise(reached[at], Least(alone, health), hit, tie);
            }
        }

        return walk.Reached();
    }

    /// <summary>
    /// The places that a failure of some items reaches, or on which they stand, and the item of them from which each was reached first; nearest first. How badly is not asked,
    /// which spares most of the work.
    /// </summary>
    /// <param name="most">So many are looked for.</param>
    public IReadOnlyList<(int Place, int Beginning)> Reach(IReadOnlyCollection<int> items, ImpactDirection direction, int most = int.MaxValue)
    {
        walk.Begin(Count);
        var (ties, found) = (direction == ImpactDirection.Down ? hits : causes, new List<(int Place, int Beginning)>());
        foreach (var place in items.Where(place => !book.IsGone(place)))
            walk.Mark(place, place);
        for (var (place, beginning) = walk.NextMarked(); place >= 0 && found.Count < most; (place, beginning) = walk.NextMarked())
        {
            foreach (var other in ties.Of(place, out _))
            {
                if (!book.IsGone(other) && walk.Mark(other, beginning) && found.Count < most)
                    found.Add((other, beginning));
            }
        }

        return found;
    }

    /// <summary>The way from where it began to an item that the last question reached, as places.</summary>
    public IReadOnlyList<int> PathTo(int place) => walk.PathTo(place);

    private ItemHealth InGroup(int hit, Tie tie, ItemHealth health)
    {
        if (health != ItemHealth.Failed)
            return ItemHealth.Degraded;
        var key = (hit, book.Group(tie.Group).Name);
        if (!groups.TryGetValue(key, out var stand))
            stand = StandOf(hit, tie);
        groups[key] = stand = stand with { Healthy = stand.Healthy - 1 };
        return stand.Healthy < stand.Needed ? stand.Worst : ItemHealth.Degraded;
    }

    /// <summary>A group as it stands before anything fails: what has been retired does not stand in for anybody.</summary>
    private Stand StandOf(int item, Tie tie)
    {
        var (name, stand) = (book.Group(tie.Group).Name, new Stand(0, 1, ItemHealth.Degraded));
        var members = causes.Of(item, out var how);
        for (var at = 0; at < members.Length; at++)
        {
            var each = new Tie(how[at]);
            var (named, needed) = book.Group(each.Group);
            if (each.Group == 0 || named != name || book.IsGone(members[at]))
                continue;
            stand = new(stand.Healthy + 1, Math.Max(stand.Needed, needed), each.Worst > stand.Worst ? each.Worst : stand.Worst);
        }

        return stand;
    }

    private static ItemHealth Least(ItemHealth one, ItemHealth other) => one < other ? one : other;

    private readonly record struct Stand(int Healthy, int Needed, ItemHealth Worst);
}
