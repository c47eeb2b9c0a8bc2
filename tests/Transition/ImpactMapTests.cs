using FsCheck;
using FsCheck.Fluent;
using Tandem.Transition.Impact;
using Tandem.Transition.Relations;

namespace Tandem.Tests.Transition;

/// <summary>What a failure reaches, compared with a plain computation that tries everything again until nothing changes.</summary>
public sealed class ImpactMapTests
{
    private const int Most = 14;

    private static readonly RelationTypes Types = new([
        new RelationType { Name = "depends on", Inverse = "is used by", Hits = FailureHits.First, Effect = FailureEffect.Fails },
        new RelationType { Name = "contains", Inverse = "is in", Hits = FailureHits.Second, Effect = FailureEffect.Fails },
        new RelationType { Name = "makes use of", Inverse = "serves", Hits = FailureHits.First, Effect = FailureEffect.Degrades },
        new RelationType { Name = "twins", Inverse = "is twin of", Hits = FailureHits.Both, Effect = FailureEffect.Fails },
        new RelationType { Name = "knows", Inverse = "is known to", Hits = FailureHits.Neither, Effect = FailureEffect.Fails },
    ]);

    private static readonly Guid[] Ids = [.. Enumerable.Range(1, Most).Select(at => new Guid(at, 0, 0, new byte[8]))];

    [Fact]
    public void Thousands_of_items_are_found_again_with_what_was_said_of_them_last()
    {
        var builder = new MapBuilder(Types);
        var items = Enumerable.Range(0, 5_000).Select(at => new MapItem(Guid.CreateVersion7(), at, $"Gerät {at}", at % 3 == 0 ? "Server" : "Site", at % 7 == 0 ? Ids[at % Most] : null, at % 11 == 0)).ToList();
        items.ForEach(builder.Add);
        var map = builder.Make();
        var renamed = items[4_999] with { Name = new string('ü', 200), Gone = true };
        map.Put(renamed);

        map.Find(Guid.CreateVersion7()).ShouldBeNull();
        items.SkipLast(1).Append(renamed).Select(item => map[map.Find(item.Id)!.Value]).ShouldBe(items.SkipLast(1).Append(renamed));
        map.Count.ShouldBe(5_000);
    }

    [Fact]
    public void What_stands_on_a_failed_item_fails_with_it_and_what_can_do_without_degrades()
    {
        var map = Map([], (0, "depends on", 1), (2, "depends on", 0), (3, "makes use of", 0), (4, "depends on", 3), (5, "contains", 6), (7, "knows", 1));

        var hits = map.Down([1]).ToDictionary(hit => hit.Place, hit => (hit.Health, hit.Distance));

        hits.ShouldBe(new Dictionary<int, (ItemHealth, int)>
        {
            [0] = (ItemHealth.Failed, 1),
            [2] = (ItemHealth.Failed, 2),
            [3] = (ItemHealth.Degraded, 2),
            [4] = (ItemHealth.Degraded, 3),
        });
        map.PathTo(4).ShouldBe([1, 0, 3, 4]);
        map.Reach([1], ImpactDirection.Down).ShouldBe([(0, 1), (2, 1), (3, 1), (4, 1)]);
        map.Reach([1, 3], ImpactDirection.Down, 3).ShouldBe([(0, 1), (4, 3), (2, 1)]);
        map.Reach([4, 2], ImpactDirection.Up).Select(each => each.Place).ShouldBe([3, 0, 1], ignoreOrder: true);
        map.Up(4).Select(hit => (hit.Place, hit.Health)).ShouldBe([(3, ItemHealth.Failed), (0, ItemHealth.Degraded), (1, ItemHealth.Degraded)]);
    }

    [Fact]
    public void A_group_holds_as_long_as_enough_of_it_does()
    {
        var map = Map([], [.. Enumerable.Range(1, 3).Select(at => Relation(0, "depends on", at, "web", 2))], (5, "depends on", 0));

        map.Down([1]).Select(hit => (hit.Place, hit.Health)).ShouldBe([(0, ItemHealth.Degraded), (5, ItemHealth.Degraded)]);
        map.Down([1, 3]).Select(hit => (hit.Place, hit.Health)).ShouldBe([(0, ItemHealth.Failed), (5, ItemHealth.Failed)]);
        map.Put(map[3] with { Gone = true });
        map.Down([1]).Select(hit => hit.Health).ShouldAllBe(health => health == ItemHealth.Failed, "one of the three is no more");
    }

    [Fact]
    public void An_edit_is_in_the_next_answer()
    {
        var map = Map([], (0, "depends on", 1), (1, "twins", 2));
        map.Down([2]).Select(hit => hit.Place).ShouldBe([1, 0]);

        map.Put(Ids[1], Ids[2], "twins", []);
        map.Down([2]).ShouldBeEmpty();
        map.Put(Ids[3], Ids[2], "depends on", [Relation(3, "depends on", 2)]);
        map.Down([2]).Select(hit => hit.Place).ShouldBe([3]);
        var stranger = Guid.CreateVersion7();
        map.Put(new MapItem(stranger, 99, "new", "Server", null, false));
        map.Put(stranger, Ids[3], "depends on", [new(stranger, "depends on", Ids[3], "", 1, null)]);
        map.Down([2]).Select(hit => map[hit.Place].Name).ShouldBe(["3", "new"]);
        map.Up(map.Find(stranger)!.Value).Select(hit => hit.Place).ShouldBe([3, 2]);
    }

    [Fact]
    public void On_any_map_the_walk_ends_where_trying_everything_again_ends() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll(Worlds, world =>
        {
            var map = Map(world.Gone, world.Relations);
            var expected = Plain(world, world.Failed).Select(pair => (pair.Key, pair.Value));
            var hits = map.Down(world.Failed);
            hits.Select(hit => (hit.Place, hit.Health)).Order().ShouldBe(expected);
            foreach (var hit in hits)
            {
                var path = map.PathTo(hit.Place);
                path[^1].ShouldBe(hit.Place);
                world.Failed.ShouldContain(path[0]);
                path.Count.ShouldBeLessThanOrEqualTo(Most);
            }
        }));

    [Fact]
    public void On_any_map_an_item_stands_on_exactly_those_whose_failure_reaches_it() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Worlds, world =>
        {
            var map = Map(world.Gone, world.Relations);
            for (var item = 0; item < Most; item++)
            {
                var up = map.Up(item).ToDictionary(hit => hit.Place, hit => hit.Health);
                for (var cause = 0; cause < Most; cause++)
                {
                    if (cause == item)
                        continue;
                    var reached = Plain(world, [cause]).TryGetValue(item, out var health);
                    up.ContainsKey(cause).ShouldBe(reached);
                    if (reached)
                        ((int)up[cause]).ShouldBeLessThanOrEqualTo((int)health, "one way alone does no more than all ways together");
                }
            }
        }));

    [Fact]
    public void On_any_map_edits_end_where_a_map_made_anew_begins() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Worlds, Worlds, (before, after) =>
        {
            var map = Map([], before.Relations);
            foreach (var pair in before.Relations.Concat(after.Relations).Select(each => (each.From, each.To, each.Type)).Distinct())
                map.Put(pair.From, pair.To, pair.Type, after.Relations.Where(each => each.Type == pair.Type && ((each.From, each.To) == (pair.From, pair.To) || (each.To, each.From) == (pair.From, pair.To))));
            foreach (var (id, at) in Ids.Select((id, at) => (id, at)))
                map.Put(new MapItem(id, at, $"{at}", "Server", null, after.Gone.Contains(at)));
            map.Down(after.Failed).Select(hit => (hit.Place, hit.Health)).Order().ShouldBe(Plain(after, after.Failed).Select(pair => (pair.Key, pair.Value)));
        }));

    /// <summary>Every item is looked at again until nothing changes.</summary>
    private static Dictionary<int, ItemHealth> Plain(World world, IReadOnlyCollection<int> failed)
    {
        var health = new ItemHealth[Most];
        foreach (var each in failed.Where(each => !world.Gone.Contains(each)))
            health[each] = ItemHealth.Failed;
        var ties = world.Relations.SelectMany(TiesOf).Where(tie => !world.Gone.Contains(tie.Cause) && !world.Gone.Contains(tie.Hit)).ToList();
        for (var changed = true; changed;)
        {
            changed = false;
            for (var item = 0; item < Most; item++)
            {
                var own = ties.Where(tie => tie.Hit == item).ToList();
                var worst = own.Where(tie => tie.Group.Length == 0).Select(tie => Least(tie.Worst, health[tie.Cause])).Append(health[item]).Max();
                foreach (var group in own.Where(tie => tie.Group.Length > 0).GroupBy(tie => tie.Group))
                {
                    if (group.Count(tie => health[tie.Cause] != ItemHealth.Failed) < group.Max(tie => tie.Needed) && group.Any(tie => health[tie.Cause] == ItemHealth.Failed))
                        worst = Greater(worst, group.Max(tie => tie.Worst));
                    else if (group.Any(tie => health[tie.Cause] != ItemHealth.Healthy))
                        worst = Greater(worst, ItemHealth.Degraded);
                }

                (changed, health[item]) = (changed || worst != health[item], worst);
            }
        }

        return Enumerable.Range(0, Most).Where(item => health[item] != ItemHealth.Healthy && !failed.Contains(item)).ToDictionary(item => item, item => health[item]);
    }

    private static IEnumerable<(int Cause, int Hit, ItemHealth Worst, string Group, int Needed)> TiesOf(MapRelation relation)
    {
        var type = Types.Named(relation.Type)!;
        var worst = (relation.Effect ?? type.Effect) == FailureEffect.Fails ? ItemHealth.Failed : ItemHealth.Degraded;
        var (from, to) = (Array.IndexOf(Ids, relation.From), Array.IndexOf(Ids, relation.To));
        if (type.Hits is FailureHits.First or FailureHits.Both)
            yield return (to, from, worst, relation.Group, relation.Needed);
        if (type.Hits is FailureHits.Second or FailureHits.Both)
            yield return (from, to, worst, relation.Group, relation.Needed);
    }

    private static ItemHealth Least(ItemHealth one, ItemHealth other) => one < other ? one : other;

    private static ItemHealth Greater(ItemHealth one, ItemHealth other) => one > other ? one : other;

    private static Arbitrary<World> Worlds { get; } = Arb.From(
        from relations in Gen.ListOf(
            from pair in Gen.Two(Gen.Choose(0, Most - 1)).Where(pair => pair.Item1 != pair.Item2)
            from type in Gen.Elements(Types.All.Select(type => type.Name).ToArray())
            from @group in Gen.Frequency((2, Gen.Constant("")), (3, Gen.Elements("web", "disk")))
            from needed in Gen.Choose(1, 3)
            from effect in Gen.Elements<FailureEffect?>(null, FailureEffect.Fails, FailureEffect.Degrades)
            select new MapRelation(Ids[pair.Item1], type, Ids[pair.Item2], @group, needed, effect), 26)
        from failed in Gen.NonEmptyListOf(Gen.Choose(0, Most - 1))
        from gone in Gen.SubListOf(Enumerable.Range(0, Most))
        select new World([.. relations.DistinctBy(each => (each.From, each.To, each.Type))], [.. failed.Distinct().Take(3)], [.. gone.Take(3)]));

    private static MapRelation Relation(int from, string type, int to, string group = "", int needed = 1) => new(Ids[from], type, Ids[to], group, needed, null);

    private static ImpactMap Map(IEnumerable<int> gone, params (int From, string Type, int To)[] relations) => Map(gone, relations.Select(each => Relation(each.From, each.Type, each.To)));

    private static ImpactMap Map(IEnumerable<int> gone, IEnumerable<MapRelation> relations, params (int From, string Type, int To)[] more) => Map(gone, relations.Concat(more.Select(each => Relation(each.From, each.Type, each.To))));

    private static ImpactMap Map(IEnumerable<int> gone, IEnumerable<MapRelation> relations)
    {
        var builder = new MapBuilder(Types);
        for (var at = 0; at < Most; at++)
            builder.Add(new MapItem(Ids[at], at, $"{at}", "Server", null, gone.Contains(at)));
        foreach (var relation in relations)
            builder.Add(relation);
        return builder.Make();
    }

    private sealed record World(IReadOnlyList<MapRelation> Relations, IReadOnlyList<int> Failed, IReadOnlyList<int> Gone)
    {
        public override string ToString() => $"{string.Join("; ", Relations.Select(each => $"{Array.IndexOf(Ids, each.From)} {each.Type} {Array.IndexOf(Ids, each.To)} [{each.Group} {each.Needed} {each.Effect}]"))}; failed {string.Join(",", Failed)}; gone {string.Join(",", Gone)}";
    }
}
