using System.Reflection;

namespace Tandem.Interface.Language;

/// <summary>An assembly that carries catalogues as embedded resources named like <c>de.po</c>.</summary>
public sealed record CatalogueSource(Assembly Assembly)
{
    public IEnumerable<string> Languages => Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".po", StringComparison.Ordinal))
        .Select(name => name[..^3]);

    public Catalogue Read(string language)
    {
        using var stream = Assembly.GetManifestResourceStream(language + ".po");
        if (stream is null)
            return Catalogue.Empty(language);
        using var text = new StreamReader(stream);
        return PortableObject.Read(language, text);
    }
}
