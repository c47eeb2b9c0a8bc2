using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Tandem.Kernel.Text;

/// <summary>Turns what people write into HTML that is safe to show: no HTML of their own, no link that could run anything.</summary>
public static class Markdown
{
    /// <summary>Characters; what is longer is shown as it was typed.</summary>
    public const int LongestText = 100_000;

    /// <summary>Quotes and lists within one another; what is deeper is shown as it was typed.</summary>
    public const int DeepestNesting = 24;

    /// <summary>Opening brackets, and marks of emphasis, in one paragraph: each is compared with all before it.</summary>
    public const int MostBrackets = 400;

    private const int MostEmphasis = 4_000;
    private const int LongestWord = 2_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks().UseSoftlineBreakAsHardlineBreak().Build();

    public static string ToHtml(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        if (text.Length > LongestText || Nesting(text) > DeepestNesting || IsCrowded(text))
            return Verbatim(text);
        try
        {
            var document = Markdig.Markdown.Parse(text, Pipeline);
            foreach (var node in document.Descendants())
                MakeSafe(node);
            LowerHeadings(document);
            return document.ToHtml(Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on nesting, met by brackets or emphasis rather than by quotes.
            return Verbatim(text);
        }
    }

    private static void MakeSafe(MarkdownObject node)
    {
        switch (node)
        {
            case LinkInline link:
                link.Url = SafeAddress(link.Url);
                if (link.IsImage)
                    link.GetAttributes().AddPropertyIfNotExist("loading", "lazy");
                else
                    link.GetAttributes().AddPropertyIfNotExist("rel", "nofollow noopener");
                break;
            case AutolinkInline { IsEmail: false } link:
                link.Url = SafeAddress(link.Url);
                break;
        }
    }

    // What people write never is the page's own heading: its highest level becomes the third.
    private static void LowerHeadings(MarkdownDocument document)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        var highest = headings.Count == 0 ? 1 : headings.Min(heading => heading.Level);
        foreach (var heading in headings)
            heading.Level = Math.Min(6, heading.Level - highest + 3);
    }

    private static string SafeAddress(string? address)
    {
        var bare = string.Concat((address ?? "").Where(letter => !char.IsControl(letter) && !char.IsWhiteSpace(letter)));
        if (bare.StartsWith("//", StringComparison.Ordinal) || bare.Contains('\\'))
            return "#";
        var colon = bare.IndexOf(':');
        var isRelative = colon < 0 || bare.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0;
        return isRelative || bare[..colon].ToLowerInvariant() is "http" or "https" or "mailto" ? bare : "#";
    }

    // Counts the deepest prefix of markers that open a block, line by line, before any parser sees the text.
    private static int Nesting(string text)
    {
        var deepest = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var depth = 0;
            foreach (var letter in line)
            {
                if (letter is '>' or '-' or '*' or '+')
                    depth++;
                else if (letter is not (' ' or '\t'))
                    break;
            }
            if (!IsRule(line))
                deepest = Math.Max(deepest, depth);
        }
        return deepest;
    }

    // A line of dashes or stars is a rule or the underline of a heading, however long.
    private static bool IsRule(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length > 0 && line[0] is '-' or '*' && line.TrimStart(line[0]).IsEmpty;
    }

    private static bool IsCrowded(string text)
    {
        var (brackets, emphasis) = (0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                (brackets, emphasis) = (0, 0);
            brackets += line.Count('[');
            emphasis += line.Count('*') + line.Count('_') + line.Count('~');
            if (brackets > MostBrackets || emphasis > MostEmphasis || HasLongWord(line))
                return true;
        }
        return false;
    }

    private static bool HasLongWord(ReadOnlySpan<char> line)
    {
        while (line.Length > LongestWord)
        {
            var blank = line.IndexOfAny(' ', '\t');
            if (blank < 0 || blank > LongestWord)
                return true;
            line = line[(blank + 1)..];
        }
        return false;
    }

    private static string Verbatim(string text) => $"<pre>{System.Net.WebUtility.HtmlEncode(text)}</pre>";
}
