using System.Collections.Frozen;
using System.Text;

namespace Tandem.Interface.Language;

/// <summary>Reads a gettext catalogue (.po): msgid, msgid_plural, msgstr and msgstr[n], strings continued over lines.</summary>
public static class PortableObject
{
    public static Catalogue Read(string language, TextReader text)
    {
        var sentences = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var entry = new Entry();
        while (text.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0)
                entry.MoveTo(sentences);
            else if (line[0] == '"')
                entry.Continue(Unquote(line));
            else if (line[0] != '#')
                entry.Take(line, sentences);
        }
        entry.MoveTo(sentences);
        return new(language, sentences.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static string Unquote(string quoted)
    {
        var text = new StringBuilder(quoted.Length);
        for (var position = 1; position < quoted.Length - 1; position++)
        {
            var character = quoted[position];
            if (character == '\\' && position + 1 < quoted.Length - 1)
                character = quoted[++position] switch { 'n' => '\n', 't' => '\t', var other => other };
            text.Append(character);
        }
        return text.ToString();
    }

    private sealed class Entry
    {
        private readonly List<StringBuilder> forms = [];
        private StringBuilder? current;
        private StringBuilder? sentence;

        public void Take(string line, Dictionary<string, string[]> sentences)
        {
            var keyword = line[..line.IndexOfAny([' ', '\t', '"'])];
            var value = Unquote(line[line.IndexOf('"')..]);
            if (keyword == "msgid")
            {
                MoveTo(sentences);
                sentence = current = new StringBuilder(value);
            }
            else if (keyword.StartsWith("msgstr", StringComparison.Ordinal))
                forms.Add(current = new StringBuilder(value));
            else
                current = new StringBuilder(value);
        }

        public void Continue(string value) => current?.Append(value);

        public void MoveTo(Dictionary<string, string[]> sentences)
        {
            if (sentence is { Length: > 0 } && forms.Count > 0)
                sentences[sentence.ToString()] = [.. forms.Select(form => form.ToString())];
            sentence = current = null;
            forms.Clear();
        }
    }
}
