using System.Collections.Concurrent;

namespace Tandem.Interface.Language;

/// <summary>The languages the program speaks: English in the pages themselves, every other from the rooms' catalogues.</summary>
public sealed class Languages(IEnumerable<CatalogueSource> sources)
{
    public const string English = "en";

    private readonly ConcurrentDictionary<string, Catalogue> catalogues = new();
    private readonly Lazy<IReadOnlyList<string>> known = new(() =>
        [English, .. sources.SelectMany(source => source.Languages).Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>Two-letter names, English first.</summary>
    public IReadOnlyList<string> Known => known.Value;

    public Catalogue Of(string language) => catalogues.GetOrAdd(language, language =>
        sources.Aggregate(Catalogue.Empty(language), (whole, source) => whole.With(source.Read(language))));

    /// <summary>The first language asked for which we speak, else English.</summary>
    public string Choose(IEnumerable<string?> wishes)
    {
        foreach (var wish in wishes)
            if (wish is { Length: >= 2 } && Known.Contains(wish[..2].ToLowerInvariant()))
                return wish[..2].ToLowerInvariant();
        return English;
    }
}
