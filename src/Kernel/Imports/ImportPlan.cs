using NodaTime;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Kernel.Imports;

/// <summary>A mapping that has been held against a kind of record and the headings of a sheet: whatever is wrong with it is said before the first row.</summary>
internal sealed class ImportPlan
{
    public const string Number = "number";
    public const string State = "state";
    private const string CustomPrefix = "custom.";
    private const int LongestSource = 100;
    private const int MostFields = 200;

    private ImportPlan(Resource resource, ImportMapping mapping, IReadOnlyList<PlannedField> fields, int? keyAt, int columns) =>
        (Resource, Mapping, Fields, KeyAt, Columns) = (resource, mapping, fields, keyAt, columns);

    public Resource Resource { get; }

    public RecordKind Kind => Resource.Kind;

    public ImportMapping Mapping { get; }

    /// <summary>Every field but the number and the state.</summary>
    public IReadOnlyList<PlannedField> Fields { get; }

    public PlannedField? NumberField { get; private init; }

    public PlannedField? StateField { get; private init; }

    public int? KeyAt { get; }

    public int Columns { get; }

    /// <summary>Under which name the keys of this import are remembered.</summary>
    public string Source => $"{(KeyAt is null ? "file" : Mapping.Source)}:{Kind.Name}";

    /// <exception cref="Refused">The mapping does not suit; every reason is named.</exception>
    public static ImportPlan Make(Resource resource, ImportMapping mapping, IReadOnlyList<string> headings, IReadOnlyList<CustomField> custom, Actor by)
    {
        var creation = resource.Creation ?? throw new Refused($"Nobody can make one of the {resource.Kind.Plural} from outside.", "kind");
        by.Demand(creation.Right);
        var (complaints, columns) = (new List<Complaint>(), PlacesOf(headings));
        CheckWords(mapping, complaints);
        int? Place(string name, string column)
        {
            if (columns.TryGetValue(column, out var at))
                return at;
            complaints.Add(new(name, $"The sheet has no column \"{column}\". It has: {string.Join(", ", columns.Keys)}."));
            return null;
        }

        var fields = new List<PlannedField>();
        foreach (var (name, source) in mapping.Fields.Take(MostFields))
        {
            if ((source.Column is null) && source.Constant is null)
                complaints.Add(new(name, $"Say from which column \"{name}\" comes, or what it always is."));
            else if (Of(resource, name, source, source.Column is { } column ? Place(name, column) : null, custom, by) is { } field)
                fields.Add(field);
            else
                complaints.Add(new(name, $"No field \"{name}\" of a {resource.Kind.Noun} can be filled. There are: {string.Join(", ", Names(resource, custom, by))}."));
        }

        var keyAt = mapping.Key is { } key ? Place("key", key) : null;
        var byNumber = fields.Find(field => field.Name == Number);
        if (byNumber is null)
        {
            complaints.AddRange(RequestPlan.Of(creation.Request).Members.Where(member => member.Required && !fields.Exists(field => field.Creates == member))
                .Select(member => new Complaint(member.Name, $"Every {resource.Kind.Noun} needs a \"{member.Name}\": say from which column it comes.")));
        }

        if (fields.Count == 0)
            complaints.Add(new("fields", "The mapping fills no field."));
        if (complaints.Count > 0)
            throw new Refused(complaints);
        return new(resource, mapping, [.. fields.Where(field => field.Name is not (Number or State) || (field.Name == State && field.Creates is not null))], keyAt, headings.Count)
        {
            NumberField = byNumber,
            StateField = fields.Find(field => field.Name == State && field.Creates is null),
        };
    }

    /// <summary>The names of everything an import may fill.</summary>
    public static IEnumerable<string> Names(Resource resource, IReadOnlyList<CustomField> custom, Actor by)
    {
        var kind = resource.Kind;
        var members = resource.Creation is { } creation ? Members(creation) : [];
        var edited = resource.Editing is null ? [] : kind.Fields.Where(field => field.Editable).Select(field => field.Name);
        var moved = resource.Moves.SelectMany(Members).Where(name => name != "to");
        return members.Concat(edited).Concat(kind.Life is not null && resource.Moves.Any() ? [State, .. moved] : [])
            .Where(name => name != "custom" && (kind.Field(name) is not { Internal: true } || kind.MayWork(by)))
            .Concat(TakesCustom(resource) ? custom.Where(field => !field.OnlyInternal || kind.MayWork(by)).Select(field => CustomPrefix + field.Name) : [])
            .Append(Number).Distinct();
    }

    private static PlannedField? Of(Resource resource, string name, FieldSource source, int? at, IReadOnlyList<CustomField> custom, Actor by)
    {
        if (!Names(resource, custom, by).Contains(name))
            return null;
        if (name.StartsWith(CustomPrefix, StringComparison.Ordinal))
            return new(name, source, at, null, null, null, custom.First(field => field.Name == name[CustomPrefix.Length..]));
        return new(name, source, at, Member(resource.Creation!, 0, name), resource.Moves.Select(move => Member(move, 1, name)).FirstOrDefault(member => member is not null), resource.Kind.Field(name), null);
    }

    private static RequestMember? Member(Verb verb, int skip, string name) => RequestPlan.Of(verb.Request).Members.Skip(skip).FirstOrDefault(member => member.Name == name);

    private static IEnumerable<string> Members(Verb verb) => RequestPlan.Of(verb.Request).Members.Skip(verb.Name == "create" ? 0 : 1).Select(member => member.Name);

    private static bool TakesCustom(Resource resource) =>
        RequestPlan.Of(resource.Creation!.Request).Members.Any(member => member.ValueType == typeof(CustomValues));

    private static Dictionary<string, int> PlacesOf(IReadOnlyList<string> headings)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < headings.Count; at++)
        {
            if (headings[at].Length > 0)
                places[headings[at]] = at;
        }

        return places;
    }

    private static void CheckWords(ImportMapping mapping, List<Complaint> complaints)
    {
        if (mapping.Source.Trim().Length is 0 or > LongestSource || mapping.Source.Contains(':', StringComparison.Ordinal) || mapping.Source == "file")
            complaints.Add(new("source", $"The name of the other system has from 1 to {LongestSource} characters, none of them a colon."));
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(mapping.Zone) is null)
            complaints.Add(new("zone", $"There is no time zone \"{mapping.Zone}\"; write it like Europe/Berlin."));
        if (mapping.Separator is { Length: not 1 })
            complaints.Add(new("separator", "The separator is one character."));
    }
}
