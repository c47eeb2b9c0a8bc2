using Tandem.Kernel.Records;

namespace Tandem.Design.Clocks;

/// <summary>The fields of one kind of record that clocks look at; histories keep these and nothing else.</summary>
public sealed class WatchedFields(RecordKind kind)
{
    private readonly List<string> names = [];
    private readonly List<bool> references = [];

    public RecordKind Kind => kind;

    public int Count => names.Count;

    /// <summary>The place of a field, such as <c>state</c> or <c>custom.site</c>; asking watches it from now on.</summary>
    public int PlaceOf(string name)
    {
        var place = names.IndexOf(name);
        if (place >= 0)
            return place;
        names.Add(name);
        references.Add(kind.Field(name)?.Target is not null);
        return names.Count - 1;
    }

    /// <summary>The place of a field that is watched; -1 for any other.</summary>
    public int Find(string name) => names.IndexOf(name);

    public string NameAt(int place) => names[place];

    /// <summary>Whether the field names another record, so that the journal keeps it as an id.</summary>
    public bool IsReference(int place) => references[place];
}
