using System.Globalization;
using System.Text;

namespace Tandem.Kernel.Search;

/// <summary>Writes words and questions the way PostgreSQL's text search reads them. Words hold letters and digits alone, so nothing needs escaping.</summary>
internal static class TextVector
{
    /// <summary>Marks before a word, which no text can hold.</summary>
    private const string Internal = "~";
    private const string Scope = "=";

    private const int LastPosition = 16_383;
    private const int MostPositions = 255;

    /// <summary>Keeps the end of one text from standing next to the beginning of another.</summary>
    private const int Gap = 10;

    public static string Of(SearchRow row)
    {
        var words = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var position = 1;
        Add(row.Title, "", "A");
        Add(row.Body, "", "");
        Add(row.Internal, Internal, "");
        foreach (var word in row.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            words[Scope + word] = new();
        return string.Join(' ', words.Select(word => word.Value.Length == 0 ? $"'{word.Key}'" : $"'{word.Key}':{word.Value}"));

        void Add(string text, string mark, string weight)
        {
            foreach (var token in Tokens.Of(text))
            {
                var word = mark + token;
                if (!words.TryGetValue(word, out var places))
                    words[word] = places = new();
                counts[word] = counts.GetValueOrDefault(word) + 1;
                if (counts[word] <= MostPositions)
                    places.Append(places.Length > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $"{Math.Min(position++, LastPosition)}{weight}");
            }

            position += Gap;
        }
    }

    public static string Expression(Question question, SearchScope scope)
    {
        var open = Within(Words(question, false), scope.Read);
        if (scope.Work is [])
            return open;
        var all = Within(Within(Words(question, true), scope.Work), scope.Read);
        return scope.Work is null ? all : $"({open}) | ({all})";
    }

    private static string Words(Question question, bool withInternal) => string.Join(" & ", question.Terms.Select(term =>
        withInternal ? $"({Words(term, "")} | {Words(term, Internal)})" : Words(term, "")));

    private static string Words(Term term, string mark) =>
        $"({string.Join(" <-> ", term.Words.Select(word => $"'{mark}{word}'"))}{(term.IsBeginning ? ":*" : "")})";

    private static string Within(string expression, IReadOnlyList<string>? words) =>
        words is null ? expression : $"({expression}) & ({string.Join(" | ", words.Select(word => $"'{Scope}{word}'"))})";
}
