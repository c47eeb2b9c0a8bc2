namespace Tandem.Kernel.Search;

/// <summary>What somebody looks for: every term must be found. Whatever was typed is words, never a command.</summary>
public sealed record Question(IReadOnlyList<Term> Terms)
{
    private const int MostTerms = 12;
    private const int LongestInput = 500;

    /// <summary>A word of fewer letters begins too many others.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>Asks for nothing.</summary>
    public static Question None { get; } = new([]);

    public bool IsEmpty => Terms.Count == 0;

    /// <summary>Reads words and "phrases in quotes"; the last word may be the beginning of one.</summary>
    public static Question Read(string? input)
    {
        var text = input ?? "";
        if (text.Length > LongestInput)
            text = text[..LongestInput];
        var terms = new List<Term>();
        var parts = text.Split('"');
        for (var at = 0; at < parts.Length; at++)
        {
            var words = Tokens.Of(parts[at]).ToList();
            var isPhrase = at % 2 == 1 && at < parts.Length - 1;
            if (isPhrase && words.Count > 1)
                terms.Add(new(words, false));
            else
                terms.AddRange(words.Select(word => new Term([word], false)));
        }

        if (terms.Count > 0 && EndsInWord(text) && terms[^1].Words is [{ Length: >= ShortestBeginning } last])
            terms[^1] = new([last], true);
        return new([.. terms.DistinctBy(term => string.Join(' ', term.Words)).Take(MostTerms)]);
    }

    private static bool EndsInWord(string text) => text.Length > 0 && (char.IsLetterOrDigit(text[^1]) || text[^1] == '*' || char.IsSurrogate(text[^1]));
}
