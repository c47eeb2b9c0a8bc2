using System.Text;
using MimeKit.Text;
using Tandem.Kernel.Text;

namespace Tandem.Operation.MailReading;

/// <summary>What a reader would read of HTML, in one pass over its tokens: nothing of it is run, loaded or kept as HTML.</summary>
internal static class HtmlText
{
    private const int DeepestQuote = 5;
    private const int LongestLink = 2_000;

    private static readonly HashSet<HtmlTagId> Unseen = [HtmlTagId.Head, HtmlTagId.Script, HtmlTagId.Style, HtmlTagId.Title, HtmlTagId.NoScript, HtmlTagId.Object, HtmlTagId.TextArea, HtmlTagId.Select];

    private static readonly HashSet<HtmlTagId> Blocks =
    [
        HtmlTagId.P, HtmlTagId.Div, HtmlTagId.TR, HtmlTagId.Table, HtmlTagId.UL, HtmlTagId.OL, HtmlTagId.H1, HtmlTagId.H2, HtmlTagId.H3, HtmlTagId.H4, HtmlTagId.H5, HtmlTagId.H6,
        HtmlTagId.Pre, HtmlTagId.BlockQuote, HtmlTagId.Section, HtmlTagId.Article, HtmlTagId.HR, HtmlTagId.LI, HtmlTagId.Header, HtmlTagId.Footer,
    ];

    public static string Read(string html)
    {
        var tokens = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        var sheet = new Sheet();
        while (tokens.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlTagToken tag:
                    sheet.Take(tag);
                    break;
                case HtmlDataToken { Kind: HtmlTokenKind.Data or HtmlTokenKind.CData } data:
                    sheet.Write(data.Data);
                    break;
            }
        }

        return sheet.Text;
    }

    /// <summary>The text as far as it was written, line by line.</summary>
    private sealed class Sheet
    {
        private readonly StringBuilder text = new();
        private HtmlTagId hiddenIn = HtmlTagId.Unknown;
        private int quotes;
        private int blank = 2;
        private bool space;
        private string link = "";
        private int linkBegan;

        public string Text => text.ToString();

        public void Take(HtmlTagToken tag)
        {
            if (hiddenIn != HtmlTagId.Unknown)
            {
                if (tag.IsEndTag && tag.Id == hiddenIn || (hiddenIn == HtmlTagId.Head && tag.Id == HtmlTagId.Body))
                    hiddenIn = HtmlTagId.Unknown;
                return;
            }

            if (Unseen.Contains(tag.Id))
                hiddenIn = tag.IsEndTag || tag.IsEmptyElement ? HtmlTagId.Unknown : tag.Id;
            else if (tag.Id == HtmlTagId.Br)
                Break(1);
            else if (tag.Id == HtmlTagId.A)
                Link(tag);
            else if (Blocks.Contains(tag.Id))
                Block(tag);
            else if (tag.Id is HtmlTagId.TD or HtmlTagId.TH)
                space = true;
        }

        public void Write(string data)
        {
            if (hiddenIn != HtmlTagId.Unknown)
                return;
            foreach (var letter in data)
            {
                if (char.IsWhiteSpace(letter))
                {
                    space = true;
                    continue;
                }

                if (blank > 0 && text.Length > 0 && text[^1] == '\n' || text.Length == 0)
                    text.Append('>', quotes).Append(quotes > 0 ? " " : "");
                else if (space)
                    text.Append(' ');
                (space, blank) = (false, 0);
                text.Append(letter);
            }
        }

        private void Block(HtmlTagToken tag)
        {
            Break(tag.Id is HtmlTagId.P or HtmlTagId.Table or HtmlTagId.BlockQuote || tag.Name.StartsWith('h') ? 2 : 1);
            if (tag.Id == HtmlTagId.BlockQuote)
                quotes = Math.Clamp(quotes + (tag.IsEndTag ? -1 : 1), 0, DeepestQuote);
            else if (tag is { Id: HtmlTagId.LI, IsEndTag: false })
                Write("- ");
        }

        private void Break(int lines)
        {
            for (; blank < lines && text.Length > 0; blank++)
                text.Append('\n');
            space = false;
        }

        /// <summary>Behind the words of a link stands where it leads, where that can be told and is not what the words say.</summary>
        private void Link(HtmlTagToken tag)
        {
            if (!tag.IsEndTag)
            {
                var to = tag.Attributes.FirstOrDefault(each => each.Id == HtmlAttributeId.Href)?.Value?.Trim() ?? "";
                var leads = to.Length <= LongestLink && !to.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || letter is '<' or '>')
                    && WebAddress.Is(to);
                (link, linkBegan) = (leads ? to : "", text.Length);
                return;
            }

            if (link.Length > 0 && !text.ToString(linkBegan, text.Length - linkBegan).Contains(link, StringComparison.OrdinalIgnoreCase))
                Write($" <{link}>");
            link = "";
        }
    }
}
