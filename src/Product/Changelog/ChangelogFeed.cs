using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Tandem.Kernel.Http;
using Tandem.Kernel.Text;

namespace Tandem.Product.Changelog;

/// <summary>Gives what was announced as an Atom feed (RFC 4287): <c>/changelog.atom</c>.</summary>
public sealed class ChangelogFeed(ReadChangelog read, SiteAddress site, TimeProvider clock)
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    internal async Task<IResult> Answer(string? product, CancellationToken stop)
    {
        var entries = await read.Newest(product?.Trim() ?? "", stop);
        return Results.Text(Write(entries), "application/atom+xml", Encoding.UTF8);
    }

    private string Write(IReadOnlyList<ChangelogEntry> entries)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("feed", Atom);
            Element(xml, "title", "Changelog");
            Element(xml, "id", site.Of("/changelog"));
            Element(xml, "updated", Moment(entries.Count > 0 ? entries[0].At : clock.GetUtcNow()));
            Link(xml, "alternate", site.Of("/changelog"));
            Link(xml, "self", site.Of("/changelog.atom"));
            foreach (var entry in entries)
                Entry(xml, entry);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private void Entry(XmlWriter xml, ChangelogEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "title", $"{entry.Product}: {entry.Title}");
        Element(xml, "id", site.Of(entry.Path));
        Element(xml, "published", Moment(entry.At));
        Element(xml, "updated", Moment(entry.At));
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", entry.Product);
        xml.WriteEndElement();
        Link(xml, "alternate", site.Of(entry.Path));
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Clean(Markdown.ToHtml(entry.Text)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, Clean(text));

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>XML has no place for most control characters.</summary>
    private static string Clean(string text) => string.Concat(text.Where((letter, at) => XmlConvert.IsXmlChar(letter)
        || (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) || (char.IsLowSurrogate(letter) && at > 0 && char.IsHighSurrogate(text[at - 1]))));
}
