using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Fields;

/// <summary>Where values of custom fields are taken in, from whichever way they come, and where it is decided who sees them.</summary>
public sealed class CustomFields(CustomFieldCatalogue catalogue, FieldValues reading) : ICustomFields
{
    public async Task<CustomValues> Accept(RecordKind kind, CustomValues? before, JsonObject given, Actor by, CancellationToken stop)
    {
        var fields = (await catalogue.Of(kind, stop)).Where(field => !field.OnlyInternal || kind.MayWork(by)).ToList();
        if (given.FirstOrDefault(pair => !fields.Exists(field => field.Name == pair.Key)).Key is { } stranger)
            throw new Malformed($"There is no field \"custom.{stranger}\".", $"custom.{stranger}");
        return await reading.Accept(fields, KindFields.Prefix, before, given, by, stop);
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
}
