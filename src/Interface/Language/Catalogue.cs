using System.Collections.Frozen;

namespace Tandem.Interface.Language;

/// <summary>The sentences of one language, keyed by their English form.</summary>
public sealed record Catalogue(string Language, FrozenDictionary<string, string[]> Sentences)
{
    public static Catalogue Empty(string language) => new(language, FrozenDictionary<string, string[]>.Empty);

    /// <summary>The sentence in this language, or null where nobody has translated it yet.</summary>
    public string? Find(string sentence, int form = 0) =>
        Sentences.TryGetValue(sentence, out var forms) && form < forms.Length && forms[form].Length > 0 ? forms[form] : null;

    /// <summary>This catalogue with another's sentences added; the other's win.</summary>
    public Catalogue With(Catalogue other)
    {
        var sentences = new Dictionary<string, string[]>(Sentences);
        foreach (var (sentence, forms) in other.Sentences)
            sentences[sentence] = forms;
        return new(Language, sentences.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
