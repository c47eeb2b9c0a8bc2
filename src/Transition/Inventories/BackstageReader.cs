using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tandem.Transition.Inventories;

/// <summary>Reads a Backstage catalogue (<c>catalog-info.yaml</c>, one or more documents): systems, components, interfaces and resources become items, what they say of each other relations.</summary>
public sealed class BackstageReader
{
    public const string Source = "backstage";
    private readonly List<FoundItem> items = [];
    private readonly List<FoundRelation> relations = [];
    private readonly List<InventoryRejection> rejected = [];

    /// <exception cref="InvalidDataException">It is no YAML.</exception>
    public static Inventory Read(TextReader text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(text);
        }
        catch (YamlException fault)
        {
            throw new InvalidDataException($"This is no catalogue: {fault.Message}");
        }

        var reader = new BackstageReader();
        foreach (var (document, at) in stream.Documents.Select((document, at) => (document, at)))
            reader.Take(document.RootNode, at + 1);
        return new(Source, false, stream.Documents.Count, reader.items, reader.relations, reader.rejected);
    }

    private void Take(YamlNode root, int place)
    {
        var (kind, metadata, spec) = (Text(root, "kind"), Node(root, "metadata"), Node(root, "spec"));
        var name = Text(metadata, "name");
        if (!Text(root, "apiVersion").StartsWith("backstage.io/", StringComparison.Ordinal) || name.Length == 0)
        {
            rejected.Add(new($"document {place}", "It has no apiVersion of Backstage, or no name."));
            return;
        }

        // People and places of files are none of our items.
        if (Class(kind, Text(spec, "type")) is not { } @class)
            return;
        var home = Text(metadata, "namespace") is { Length: > 0 } said ? said : "default";
        var key = $"{kind}:{home}/{name}".ToLowerInvariant();
        items.Add(new(key, Text(metadata, "title") is { Length: > 0 } title ? title : name, @class, new JsonObject(), State(Text(spec, "lifecycle")), Description: Text(metadata, "description")));
        if (Text(spec, "system") is { Length: > 0 } system)
            relations.Add(new(key, "is part of", Reference(system, "system", home)));
        foreach (var on in Each(spec, "dependsOn"))
            relations.Add(new(key, "depends on", Reference(on, "component", home)));
        foreach (var used in Each(spec, "consumesApis"))
            relations.Add(new(key, "depends on", Reference(used, "api", home)));
        foreach (var provided in Each(spec, "providesApis"))
            relations.Add(new(Reference(provided, "api", home), "runs on", key));
    }

    /// <summary><c>[kind:][namespace/]name</c>, as Backstage refers to its entities.</summary>
    private static string Reference(string text, string kind, string home)
    {
        var (rest, of) = text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? (text[(colon + 1)..], text[..colon]) : (text, kind);
        return $"{of}:{(rest.Contains('/', StringComparison.Ordinal) ? rest : $"{home}/{rest}")}".ToLowerInvariant();
    }

    private static string? Class(string kind, string type) => kind switch
    {
        "System" => "Application",
        "Component" => type == "library" ? "Software" : "Application component",
        "API" => "Application component",
        "Resource" => type.Contains("database", StringComparison.OrdinalIgnoreCase) ? "Database" : "Configuration item",
        _ => null,
    };

    private static string State(string lifecycle) => lifecycle is "experimental" ? Configuration.ItemLife.Planned : Configuration.ItemLife.Live;

    private static YamlNode? Node(YamlNode? of, string name) => of is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(name), out var found) ? found : null;

    private static string Text(YamlNode? of, string name) => (Node(of, name) as YamlScalarNode)?.Value?.Trim() ?? "";

    private static IEnumerable<string> Each(YamlNode? of, string name) => (Node(of, name) as YamlSequenceNode)?.Children.OfType<YamlScalarNode>().Select(each => each.Value ?? "").Where(each => each.Length > 0) ?? [];
}
