using Tandem.Transition.Relations;

namespace Tandem.Transition.Impact;

/// <summary>Gives every item of the map a place, and every type and group a number. What is known of items stands in columns: a map has millions.</summary>
internal sealed class MapBook
{
    private readonly RelationTypes types;
    private readonly List<Guid> ids = [];
    private readonly PlaceTable places;
    private readonly NameStore names = new();
    private readonly List<int> namedAt = [];
    private readonly List<int> serials = [];
    private readonly List<ushort> classes = [];
    private readonly List<int> services = [];
    private readonly List<bool> gone = [];
    private readonly Numbered<string> classNames = new();
    private readonly Numbered<Guid?> serviceIds = new();
    private readonly Dictionary<string, int> typeNumbers;
    private readonly Dictionary<(string Name, int Needed), int> groupNumbers = [];
    private readonly Dictionary<string, int> groupNames = [];
    private readonly List<(int Name, int Needed)> groups = [(0, 0)];

    public MapBook(RelationTypes types)
    {
        (this.types, places) = (types, new(ids));
        typeNumbers = types.All.Select((type, at) => (type.Name, at)).ToDictionary(pair => pair.Name, pair => pair.at);
    }

    public int Count => ids.Count;

    public MapItem this[int place] => new(ids[place], serials[place], Name(place), classNames[classes[place]], Service(place), gone[place]);

    public Guid Id(int place) => ids[place];

    public int Serial(int place) => serials[place];

    public string Name(int place) => names[namedAt[place]];

    public Guid? Service(int place) => serviceIds[services[place]];

    public bool IsGone(int place) => gone[place];

    public int? Find(Guid id) => places.Find(id);

    public (int Name, int Needed) Group(int number) => groups[number];

    public RelationType Type(int number) => types.All[number];

    public int? TypeNumber(string name) => typeNumbers.TryGetValue(name, out var number) ? number : null;

    /// <summary>Takes in an item, or what is new about one.</summary>
    public int Put(MapItem item)
    {
        var (type, service) = ((ushort)classNames.Of(item.Class), serviceIds.Of(item.Service));
        if (places.Find(item.Id) is { } known)
        {
            if (Name(known) != item.Name)
                namedAt[known] = names.Add(item.Name);
            (serials[known], classes[known], services[known], gone[known]) = (item.Serial, type, service, item.Gone);
            return known;
        }

        ids.Add(item.Id);
        places.Add(ids.Count - 1);
        namedAt.Add(names.Add(item.Name));
        serials.Add(item.Serial);
        classes.Add(type);
        services.Add(service);
        gone.Add(item.Gone);
        return ids.Count - 1;
    }

    /// <summary>Gives back the room that was kept for more items.</summary>
    public void Trim()
    {
        ids.TrimExcess();
        namedAt.TrimExcess();
        serials.TrimExcess();
        classes.TrimExcess();
        services.TrimExcess();
        gone.TrimExcess();
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

    /// <summary>A million items share a few values: each is kept once.</summary>
    private sealed class Numbered<T>
    {
        private readonly Dictionary<(T Value, bool), int> numbers = [];
        private readonly List<T> values = [];

        public T this[int number] => values[number];

        public int Of(T value)
        {
            if (numbers.TryGetValue((value, true), out var number))
                return number;
            values.Add(value);
            return numbers[(value, true)] = values.Count - 1;
        }
    }
}
