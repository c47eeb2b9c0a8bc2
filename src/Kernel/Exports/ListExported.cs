using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Settings;

namespace Tandem.Kernel.Exports;

/// <summary>Somebody took a whole list out of the house.</summary>
/// <param name="About">The person who did; the site itself where Tandem did.</param>
/// <param name="List">The kind's plural, such as <c>people</c>.</param>
/// <param name="Query">What narrowed and ordered it.</param>
public sealed record ListExported(RecordKey About, string List, string Query, string Format) : IFact
{
    public bool Internal => true;

    public static ListExported By(Actor by, RecordKind kind, string query, ExportFormat format) =>
        new(by.Person is { } person ? new("person", person) : SettingsChanged.Site, kind.Plural, query, Text.Names.Camel(format.ToString()));
}
