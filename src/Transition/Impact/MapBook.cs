using Tandem.Transition.Relations;

namespace Tandem.Transition.Impact;

/// <summary>Gives every item of the map a place, and every type and group a number.</summary>
internal sealed class MapBook(RelationTypes types)
{
    private readonly Dictionary<Guid, int> places = [];
    private readonly List<MapItem> items = [];
    private readonly Dictionary<string, int> typeNumbers = types.All.Select((type, at) => (type.Name, at)).ToDictionary(pair => pair.Name, pair => pair.at);
    private readonly Dictionary<(string Name, int Needed), int> groupNumbers = [];
    private readonly Dictionary<string, int> groupNames = [];
    private readonly List<(int Name, int Needed)> groups = [(0, 0)];
    private readonly Dictionary<string, string> words = [];

    public int Count => items.Count;

    public MapItem this[int place] => items[place];

    public int? Find(Guid id) => places.TryGetValue(id, out var place) ? place : null;

    public (int Name, int Needed) Group(int number) => groups[number];

    public RelationType Type(int number) => types.All[number];

    public int? TypeNumber(string name) => typeNumbers.TryGetValue(name, out var number) ? number : null;

    /// <summary>Takes in an item, or what is new about one.</summary>
    public int Put(MapItem item)
    {
        var known = item with { Class = Same(item.Class) };
        if (places.TryGetValue(item.Id, out var place))
        {
            items[place] = known;
            return place;
        }

        places.Add(item.Id, items.Count);
        items.Add(known);
        return items.Count - 1;
    }

    /// <summary>Which end of a relation is hit by which, and how.</summary>
    public IEnumerable<(int Cause, int Hit, int Tie)> TiesOf(MapRelation relation, int from, int to)
    {
        if (TypeNumber(relation.Type) is not { } number || types.All[number] is not { Hits: not FailureHits.Neither } type)
            yield break;
        var tie = Tie.Of((relation.Effect ?? type.Effect) == FailureEffect.Degrades, number, GroupNumber(relation)).Packed;
        if (type.Hits is FailureHits.First or FailureHits.Both)
            yield return (to, from, tie);
        if (type.Hits is FailureHits.Second or FailureHits.Both)
            yield return (from, to, tie);
    }

    private int GroupNumber(MapRelation relation)
    {
        if (relation.Group.Length == 0)
            return 0;
        if (groupNumbers.TryGetValue((relation.Group, relation.Needed), out var number))
            return number;
        if (!groupNames.TryGetValue(relation.Group, out var name))
            groupNames.Add(relation.Group, name = groupNames.Count + 1);
        groups.Add((name, relation.Needed));
        return groupNumbers[(relation.Group, relation.Needed)] = groups.Count < Tie.MostGroups ? groups.Count - 1 : throw new InvalidOperationException("The map has too many groups.");
    }

    /// <summary>A million items share a few classes: one text for each.</summary>
    private string Same(string word) => words.TryGetValue(word, out var known) ? known : words[word] = word;
}
