using Tandem.Interface.Language;
using Tandem.Interface.Navigation;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel.Search;

namespace Tandem.Interface.Search;

/// <summary>What the palette offers for what was typed: the record of that number, pages, things to begin.</summary>
public sealed class PaletteAnswers(Destinations destinations, Finder finder, Words say, Reader reader)
{
    private const int MostPages = 12;

    private const int ShortestWord = 2;
    private const int MostOfAKind = 4;

    public async Task<IReadOnlyList<PaletteItem>> For(string typed)
    {
        var items = new List<PaletteItem>();
        var records = await Records(typed);
        items.AddRange(records.Where(record => record.Detail!.Equals(typed, StringComparison.OrdinalIgnoreCase)));
        items.AddRange(Pages().Where(page => Fits(page, typed)).Take(MostPages));
        items.AddRange(Creations().Where(creation => Fits(creation, typed)).Take(MostPages));
        items.AddRange(records.Except(items));
        return items;
    }

    private IEnumerable<PaletteItem> Pages() =>
        from groupOf in destinations.Groups
        from entry in groupOf.Entries
        select new PaletteItem(say["Go to"], say[entry.Label], entry.Path, entry.Icon, groupOf.Name is null ? null : say[groupOf.Name]);

    private IEnumerable<PaletteItem> Creations() =>
        destinations.Creations.Select(entry => new PaletteItem(say["Begin"], say[entry.Label], entry.Path, "plus"));

    private async Task<List<PaletteItem>> Records(string typed) => typed.Length < ShortestWord ? [] :
    [
        .. from answer in await finder.Find(typed, reader.Actor, limit: MostOfAKind, stop: reader.Stop)
           from hit in answer.Hits
           select new PaletteItem(say[answer.Kind.PluralLabel()], hit.Title, hit.Path, destinations.IconOf(answer.Kind), hit.Number),
    ];

    private static bool Fits(PaletteItem item, string typed) =>
        typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => item.Label.Contains(word, StringComparison.CurrentCultureIgnoreCase));
}
