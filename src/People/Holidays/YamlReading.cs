using YamlDotNet.RepresentationModel;

namespace Tandem.People.Holidays;

internal static class YamlReading
{
    extension(YamlMappingNode node)
    {
        public YamlMappingNode? Child(string name) => node.Children.TryGetValue(new YamlScalarNode(name), out var child) ? child as YamlMappingNode : null;

        public string? Text(string name) => node.Children.TryGetValue(new YamlScalarNode(name), out var child) ? (child as YamlScalarNode)?.Value : null;
    }
}
