using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tandem.Transition.Inventories;

/// <summary>Reads a bill of materials (CycloneDX, JSON): the application and the software it is made of become items, its dependencies relations.</summary>
public static class CycloneDxReader
{
    public const string Source = "cyclonedx";

    /// <exception cref="InvalidDataException">It is no such bill.</exception>
    public static Inventory Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (Text(root, "bomFormat") != "CycloneDX")
                throw new InvalidDataException("This is no CycloneDX bill of materials: bomFormat is missing.");
            return Read(root);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"This is no CycloneDX bill of materials: {fault.Message}");
        }
    }

    private static Inventory Read(JsonElement root)
    {
        var (items, relations, rejected, keys) = (new List<FoundItem>(), new List<FoundRelation>(), new List<InventoryRejection>(), new Dictionary<string, string>());
        if (root.TryGetProperty("metadata", out var metadata) && metadata.TryGetProperty("component", out var own))
            Take(own, "Application");
        foreach (var component in Each(root, "components"))
            Take(component, "Software");
        foreach (var dependency in Each(root, "dependencies"))
        {
            foreach (var on in Each(dependency, "dependsOn"))
                relations.Add(new(Known(Text(dependency, "ref")), "depends on", Known(on.GetString() ?? "")));
        }

        return new(Source, false, items.Count + rejected.Count, items, relations, rejected);

        void Take(JsonElement component, string @class)
        {
            var (name, version, url) = (Text(component, "name"), Text(component, "version"), Text(component, "purl"));
            var named = Text(component, "bom-ref") is { Length: > 0 } reference ? reference : url.Length > 0 ? url : $"{name}@{version}";
            if (name.Length == 0)
            {
                rejected.Add(new(named, "It has no name."));
                return;
            }

            // A reference holds within one bill only: what is known everywhere is the package, and the application's name.
            keys[named] = @class == "Application" ? $"application:{name}" : url.Length > 0 ? url : $"{name}@{version}";
            var group = Text(component, "group");
            items.Add(@class == "Application"
                ? new(keys[named], name, @class, Values(("version", version)))
                : new(keys[named], $"{(group.Length > 0 ? group + "/" : "")}{name} {version}".Trim(), @class, Values(("release", version), ("supplier", Text(component, "publisher")), ("packageUrl", url))));
        }

        string Known(string reference) => keys.GetValueOrDefault(reference, reference);
    }

    private static JsonObject Values(params (string Name, string Value)[] said)
    {
        var values = new JsonObject();
        foreach (var (name, value) in said)
        {
            if (value.Length > 0)
                values[name] = value;
        }

        return values;
    }

    private static JsonElement.ArrayEnumerator Each(JsonElement of, string name) => of.TryGetProperty(name, out var many) && many.ValueKind == JsonValueKind.Array ? many.EnumerateArray() : default;

    private static string Text(JsonElement of, string name) => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";
}
