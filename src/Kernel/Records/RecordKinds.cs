namespace Tandem.Kernel.Records;

/// <summary>Every kind of record in the house, by name, by resource and by class.</summary>
public sealed class RecordKinds
{
    private readonly Dictionary<string, RecordKind> byName;
    private readonly Dictionary<string, RecordKind> byPlural;
    private readonly Dictionary<Type, RecordKind> byType;

    public RecordKinds(IEnumerable<RecordKind> kinds)
    {
        All = [.. kinds];
        byName = All.ToDictionary(kind => kind.Name);
        byPlural = All.ToDictionary(kind => kind.Plural);
        byType = All.ToDictionary(kind => kind.Type);
        if (All.GroupBy(kind => kind.Prefix, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } shared)
            throw new InvalidOperationException($"Numbers such as {shared.Key}-1 could mean {string.Join(" or ", shared.Select(kind => kind.Plural))}: give each kind a prefix of its own.");
    }

    public IReadOnlyList<RecordKind> All { get; }

    public RecordKind? Named(string name) => byName.GetValueOrDefault(name);

    public RecordKind? Plural(string plural) => byPlural.GetValueOrDefault(plural);

    public RecordKind Of(Type type) => byType[type];

    public RecordKind<T> Of<T>() where T : Record<T> => (RecordKind<T>)byType[typeof(T)];

    public bool Knows(Type type) => byType.ContainsKey(type);

    /// <summary>The kind whose numbers look like this one: INC-1042 is an incident's.</summary>
    public RecordKind? OfNumber(string number) =>
        number.IndexOf('-') is > 0 and var dash ? All.FirstOrDefault(kind => number.AsSpan(0, dash).Equals(kind.Prefix, StringComparison.OrdinalIgnoreCase)) : null;

    public RecordKey KeyOf(IRecord record) => new(byType[record.GetType()].Name, record.Key);
}
