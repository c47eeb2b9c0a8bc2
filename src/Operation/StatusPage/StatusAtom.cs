using System.Globalization;
using System.Text;
using System.Xml;
using Tandem.Kernel.Http;
using Tandem.Operation.StatusNotices;

namespace Tandem.Operation.StatusPage;

/// <summary>The public page as a feed (Atom, RFC 4287): an entry for each disruption, which changes as more is told, and for each planned work.</summary>
internal static class StatusAtom
{
    private const string Space = "http://www.w3.org/2005/Atom";
    private const int MostEntries = 50;

    public static byte[] Write(StatusView view, string name, SiteAddress site, DateTimeOffset now)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            xml.WriteStartElement("feed", Space);
            Element(xml, "title", name);
            Element(xml, "id", site.Of("/status/history.atom"));
            Element(xml, "updated", Moment(view.UpdatedAt));
            Link(xml, "self", site.Of("/status/history.atom"));
            Link(xml, "alternate", site.Of("/status"));
            xml.WriteStartElement("author", Space);
            Element(xml, "name", name);
            xml.WriteEndElement();
            foreach (var notice in view.Notices.OrderByDescending(notice => notice.ToldAt).Take(MostEntries))
                Disruption(xml, view, notice, site);
            foreach (var window in view.Windows.OrderByDescending(window => window.From).Take(MostEntries))
                Work(xml, view, window, site, now);
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Disruption(XmlWriter xml, StatusView view, ShownNotice notice, SiteAddress site)
    {
        var told = notice.Updates.Reverse().Select(update => $"{Moment(update.At)} {StatusNoticeLife.Life.State(update.State).Label}: {update.Text}");
        Entry(xml, notice.Id.Value, notice.Title, notice.Updates[0].At, notice.ToldAt, site.Of($"/status/history#{notice.Id.Value:n}"),
            $"{string.Join("\n\n", told)}\n\n{string.Join(", ", view.Concerned(notice).Select(part => part.Name))}");
    }

    private static void Work(XmlWriter xml, StatusView view, ShownWindow window, SiteAddress site, DateTimeOffset now) =>
        Entry(xml, window.Work.Record.Id, StatusJson.Name(view, window), null, window.From < now ? window.From : view.UpdatedAt, site.Of("/status"), $"{Moment(window.From)} – {Moment(window.To)}");

    private static void Entry(XmlWriter xml, Guid id, string title, DateTimeOffset? published, DateTimeOffset updated, string link, string text)
    {
        xml.WriteStartElement("entry", Space);
        Element(xml, "id", $"urn:uuid:{id:d}");
        Element(xml, "title", title);
        if (published is { } at)
            Element(xml, "published", Moment(at));
        Element(xml, "updated", Moment(updated));
        Link(xml, "alternate", link);
        Element(xml, "content", text);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Space);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Space, string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString())));

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
