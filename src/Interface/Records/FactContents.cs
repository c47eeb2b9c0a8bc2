using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Tandem.Interface.Language;
using Tandem.Interface.Look;
using Tandem.Interface.Readers;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Text;

namespace Tandem.Interface.Records;

/// <summary>Says what a fact carries beyond the fields it changed: which record, whom, why.</summary>
public sealed partial class FactContents(House house, RecordKinds kinds, Relations relations, ReferenceLabels labels, Moments moments, Words say, Reader reader)
{
    private const int LongText = 120;

    /// <summary>A name that programs know, such as <c>backOutTested</c>.</summary>
    [GeneratedRegex("^[a-z]+([A-Z][a-z]+)+$")]
    private static partial Regex CodeWord { get; }

    /// <summary>What is to be said of each fact, by its entry.</summary>
    public async Task<ILookup<long, TimelineChange>> Of(IReadOnlyCollection<RecordedFact> facts, CancellationToken stop)
    {
        var (named, numbered) = (new List<(Type, Guid)>(), new List<(Type, string)>());
        foreach (var fact in facts)
            _ = Told(fact, new(fact, named, numbered)).ToList();
        await labels.Learn(named, stop);
        await labels.Learn(numbered, stop);
        return facts.SelectMany(fact => Told(fact, new(fact, [], [])), (fact, told) => (fact.Entry, told)).ToLookup(pair => pair.Entry, pair => pair.told);
    }

    private IEnumerable<TimelineChange> Told(RecordedFact fact, Telling telling)
    {
        if (!house.Facts.TryGetValue(fact.Name, out var type))
            yield break;
        var data = fact.ReadData();
        var moves = telling.IsMove(data);
        var (label, from) = ((string?)null, (Said?)null);
        foreach (var (member, value) in Members(type, data))
        {
            if (telling.IsKnown(member.Name!, value) || (moves && member.Name is "From" or "To") || Say(value, member.ParameterType, telling, member.Name!) is not { } said || !telling.Adds(said))
                continue;
            if (value.ValueKind == JsonValueKind.String && relations.Named(value.GetString()!) is not null)
                label = said.Text;
            else if (member.Name == "From" && data.TryGetProperty("to", out var to) && to.ValueKind != JsonValueKind.Null)
                from = said;
            else if (member.Name == "To" && data.TryGetProperty("from", out _))
                yield return new(null, from?.Text ?? "–", said.Text, false, said.Path);
            else
                yield return new(label ?? say[Names.Sentence(member.Name!)], null, said.Text, said.Text.Length > LongText, said.Path);
        }
    }

    /// <summary>The members of what was written, in their order; what was not said is none.</summary>
    private static IEnumerable<(ParameterInfo Member, JsonElement Value)> Members(Type type, JsonElement data) =>
        from member in type.GetConstructors().Single().GetParameters()
        where member.GetCustomAttribute<UntoldAttribute>() is null
        let value = data.TryGetProperty(Names.Camel(member.Name!), out var found) ? found : default
        where value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null) && !(member.HasDefaultValue && IsEmpty(value))
        select (member, value);

    private static bool IsEmpty(JsonElement value) => value.ValueKind is JsonValueKind.False || (value.ValueKind == JsonValueKind.Number && value.GetDouble() == 0);

    private Said? Say(JsonElement value, Type type, Telling telling, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(RecordKey))
            return kinds.Named(value.GetProperty("kind").GetString()!) is { } kind ? Record(kind.Type, value.GetProperty("id").GetGuid(), telling) : null;
        if (type.IsAssignableTo(typeof(IId)))
            return Record(type.GetGenericArguments()[0], value.GetGuid(), telling);
        return value.ValueKind switch
        {
            JsonValueKind.String when type == typeof(string) => Text(value.GetString()!, telling, name),
            JsonValueKind.String when type == typeof(DateTimeOffset) => new(moments.Absolute(value.GetDateTimeOffset())),
            JsonValueKind.String when type.IsEnum => new(say[Names.Sentence(value.GetString()!)]),
            JsonValueKind.Number => new(value.GetDouble().ToString("#,0.###", reader.Culture)),
            JsonValueKind.True or JsonValueKind.False => new(say[value.GetBoolean() ? "Yes" : "No"]),
            JsonValueKind.Array when type.GetGenericArguments() is [var each] => Joined(", ", value.EnumerateArray().Select(part => Say(part, each, telling, name))),
            JsonValueKind.Object when type.GetGenericArguments() is [_, var each] => Joined("; ", value.EnumerateObject().Select(part => Labelled(part.Name, Say(part.Value, each, telling, name)))),
            JsonValueKind.Object => Joined(" · ", Members(type, value).Where(part => part.Member.Name != "Number")
                .Select(part => Say(part.Value, part.Member.ParameterType, telling, part.Member.Name!) is var said && part.Value.ValueKind is JsonValueKind.String ? said : Labelled(say[Names.Sentence(part.Member.Name!)], said))),
            _ => null,
        };
    }

    private Said? Record(Type target, Guid id, Telling telling)
    {
        if (id == telling.Fact.Record || !kinds.Knows(target))
            return null;
        telling.Named.Add((target, id));
        return labels.Of(id) is { } label ? Reference(target, label) : null;
    }

    private Said? Text(string text, Telling telling, string name)
    {
        if (text.Length == 0)
            return null;
        if (relations.Named(text) is var (relation, kept))
            return new(say[kept ? relation.Label : relation.InverseLabel]);
        if (kinds.OfNumber(text) is { } kind && kind.SerialOf(text) is not null)
        {
            telling.Numbered.Add((kind.Type, text));
            return labels.Of(text) is { } label ? Reference(kind.Type, label) : new(text);
        }

        if (CodeWord.IsMatch(text))
            return new(say[Names.Sentence(text)]);
        if (IsoDay.TryRead(text, out var day))
            return new(moments.Day(day));
        var choice = kinds.Named(telling.Fact.Kind)?.Field(Names.Camel(name))?.Choices.FirstOrDefault(choice => choice.Value == text);
        return new(choice is null ? moments.Told(text) : say[choice.Label]);
    }

    // Who has a name is known by it; what has a title is found by its number.
    private Said Reference(Type target, ReferenceLabel label) =>
        new(kinds.Of(target).TitleField()?.Name == "name" || label.Title == label.Number ? label.Title : $"{label.Number} {label.Title}", label.Path, label);

    private static Said? Labelled(string label, Said? said) => said is null ? null : new($"{label}: {said.Text}");

    private static Said? Joined(string between, IEnumerable<Said?> parts) =>
        parts.OfType<Said>().ToList() is { Count: > 0 } all ? new(string.Join(between, all.Select(each => each.Text)), all is [var single] ? single.Path : null) : null;

    private sealed record Said(string Text, string? Path = null, ReferenceLabel? Record = null)
    {
        public bool Tells(string text) => Text == text || Record?.Number == text || Record?.Title == text;
    }

    /// <summary>One fact while it is told: what its changed fields say already, and which records it names.</summary>
    private sealed record Telling(RecordedFact Fact, List<(Type, Guid)> Named, List<(Type, string)> Numbered)
    {
        private readonly List<JsonProperty> changes = [.. Fact.ReadChanges().EnumerateObject()];
        private readonly List<Said> told = [];

        /// <summary>Whether a changed field shows this; numbers are alike by chance, unless the field is called like it too.</summary>
        public bool IsKnown(string name, JsonElement value) => changes.Exists(change => change.Value.EnumerateArray().Any(side => JsonElement.DeepEquals(side, value))
            && (value.ValueKind == JsonValueKind.String || change.Name.Contains(name, StringComparison.OrdinalIgnoreCase)));

        /// <summary>Whether a changed field shows from what to what it moved.</summary>
        public bool IsMove(JsonElement data) => data.TryGetProperty("from", out var from) && data.TryGetProperty("to", out var to)
            && changes.Exists(change => JsonElement.DeepEquals(change.Value[0], from) && JsonElement.DeepEquals(change.Value[1], to));

        /// <summary>Whether it was not told before, as the number or the name of a record may have been.</summary>
        public bool Adds(Said said)
        {
            if (told.Exists(each => each.Tells(said.Text)))
                return false;
            told.Add(said);
            return true;
        }
    }
}
