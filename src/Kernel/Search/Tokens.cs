using System.Globalization;
using System.Text;

namespace Tandem.Kernel.Search;

/// <summary>Cuts a text into the words by which it is found: lower case, without accents, the same for texts and for questions on both databases.</summary>
public static class Tokens
{
    /// <summary>Characters; a longer word is cut.</summary>
    public const int LongestWord = 64;

    /// <summary>The words in order. A number such as INC-1042 is also one word: inc1042.</summary>
    public static IEnumerable<string> Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            yield break;
        var word = new StringBuilder();
        string? prefix = null;
        var before = default(Rune);
        foreach (var rune in Folded(text))
        {
            if (Rune.IsLetterOrDigit(rune) && !IsIdeograph(rune))
            {
                if (word.Length < LongestWord)
                    word.Append(rune.ToString());
            }
            else
            {
                foreach (var ended in End(word, prefix, before))
                    yield return ended;
                prefix = rune.Value == '-' && IsPrefix(word) && before.Value != '-' ? word.ToString() : null;
                before = rune;
                word.Clear();
                if (IsIdeograph(rune))
                    yield return rune.ToString();
            }
        }

        foreach (var ended in End(word, prefix, before))
            yield return ended;
    }

    private static IEnumerable<string> End(StringBuilder word, string? prefix, Rune before)
    {
        if (word.Length == 0)
            yield break;
        var ended = word.ToString();
        yield return ended;
        if (prefix is not null && before.Value == '-' && ended.Length <= 9 && ended.All(char.IsAsciiDigit))
            yield return prefix + ended;
    }

    private static bool IsPrefix(StringBuilder word) => word.Length is >= 2 and <= 6 && word.ToString().All(char.IsAsciiLetter);

    /// <summary>Scripts without spaces: each sign is a word.</summary>
    private static bool IsIdeograph(Rune rune) => rune.Value is >= 0x3040 and <= 0x30FF or >= 0x3400 and <= 0x9FFF or >= 0x20000 and <= 0x3FFFF;

    private static IEnumerable<Rune> Folded(string text)
    {
        foreach (var rune in Whole(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
                continue;
            var lower = Rune.ToLowerInvariant(rune);
            if (Letters.TryGetValue(lower.Value, out var plain))
            {
                foreach (var letter in plain)
                    yield return new Rune(letter);
            }
            else
            {
                yield return lower;
            }
        }
    }

    // Half a surrogate pair cannot be normalised.
    private static string Whole(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }

    private static readonly Dictionary<int, string> Letters = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ł'] = "l",
        ['þ'] = "th",
        ['ð'] = "d",
        ['ı'] = "i",
    };
}
