using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Fields;

/// <summary>The one place where values of custom fields are checked, from whichever way they come, and where it is decided who sees them.</summary>
public sealed class CustomFields(CustomFieldCatalogue catalogue, References references, RecordKinds kinds) : ICustomFields
{
    public async Task<CustomValues> Accept(RecordKind kind, CustomValues? before, JsonObject given, Actor by, CancellationToken stop)
    {
        var fields = (await catalogue.Of(kind, stop)).Where(field => !field.OnlyInternal || kind.MayWork(by)).ToList();
        if (given.FirstOrDefault(pair => !fields.Exists(field => field.Name == pair.Key)).Key is { } stranger)
            throw new Malformed($"There is no field \"custom.{stranger}\".", $"custom.{stranger}");
        var (values, complaints) = (before?.Values ?? [], new List<Complaint>());
        foreach (var field in fields)
        {
            if (given.TryGetPropertyValue(field.Name, out var value))
                values[field.Name] = CustomValue.IsEmpty(value) ? null : await Read(field, value!, by, complaints, stop);
            else if (before is null && field.Default.Length > 0)
                values[field.Name] = CustomValue.Read(field, JsonValue.Create(field.Default));
            if (field.Required && (before is null || given.ContainsKey(field.Name)) && values[field.Name] is null && !complaints.Exists(complaint => complaint.Field == Place(field)))
                complaints.Add(new(Place(field), $"{field.Label} is missing."));
        }

        return complaints.Count > 0 ? throw new Refused(complaints) : CustomValues.Of(values);
    }

    public ValueTask Refresh(CancellationToken stop) => catalogue.Refresh(stop);

    public bool IsShown(RecordKind kind, string name, bool works) =>
        works || catalogue.Known(kind).Any(field => field.Name == name && !field.OnlyInternal);

    public string Shown(RecordKind kind, CustomValues values, bool works)
    {
        if (works || values == CustomValues.None)
            return values.Json;
        var shown = new JsonObject();
        foreach (var (name, value) in values.Values)
        {
            if (IsShown(kind, name, works))
                shown[name] = value?.DeepClone();
        }

        return shown.ToJsonString(Text.Json.Strict);
    }

    private async Task<JsonNode?> Read(CustomField field, JsonNode value, Actor by, List<Complaint> complaints, CancellationToken stop)
    {
        var read = CustomValue.Read(field, value);
        if (read is not null && field.Type is CustomType.Person or CustomType.Reference)
            read = await Refer(kinds.Named(field.Type == CustomType.Person ? "person" : field.Target!), (string)read!, by, stop);
        if (read is null)
            complaints.Add(new(Place(field), $"{field.Label} cannot be read."));
        return read;
    }

    /// <summary>What it points at is kept by its number, which never changes.</summary>
    private async Task<JsonNode?> Refer(RecordKind? target, string word, Actor by, CancellationToken stop)
    {
        if (target is null)
            return null;
        var id = await references.Demand(target, word, by, stop);
        return JsonValue.Create((await references.Numbers(target, [id], stop))[id]);
    }

    private static string Place(CustomField field) => $"custom.{field.Name}";
}
