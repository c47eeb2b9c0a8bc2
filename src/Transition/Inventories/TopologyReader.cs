using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Tandem.Transition.Inventories;

/// <summary>Reads a table of relations, <c>from,relation,to</c>; each name that is met is an item.</summary>
public static class TopologyReader
{
    public const string Source = "topology";
    private static readonly string[] Columns = ["from", "relation", "to"];

    /// <param name="class">The class of items that are new.</param>
    /// <exception cref="InvalidDataException">The file has not these three columns.</exception>
    public static Inventory Read(TextReader text, string @class)
    {
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null, TrimOptions = TrimOptions.Trim, PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant() });
        if (!csv.Read() || !csv.ReadHeader() || !Columns.All(wanted => csv.HeaderRecord!.Any(header => header.Trim().Equals(wanted, StringComparison.OrdinalIgnoreCase))))
            throw new InvalidDataException("This is no table of relations: it needs the columns from, relation and to.");
        var (items, relations, rejected, rows) = (new Dictionary<string, FoundItem>(StringComparer.OrdinalIgnoreCase), new List<FoundRelation>(), new List<InventoryRejection>(), 0);
        while (csv.Read())
        {
            rows++;
            string[] cells = [csv.GetField("from") ?? "", csv.GetField("relation") ?? "", csv.GetField("to") ?? ""];
            if (Array.Exists(cells, string.IsNullOrWhiteSpace))
            {
                rejected.Add(new($"line {csv.Parser.RawRow}", "One of from, relation and to is empty."));
                continue;
            }

            relations.Add(new(Item(cells[0]), cells[1], Item(cells[2])));
        }

        return new(Source, false, rows, [.. items.Values], relations, rejected);

        string Item(string name)
        {
            if (!items.TryGetValue(name, out var known))
                items.Add(name, known = new(name, name, @class, [], IsGuess: true));
            return known.Key;
        }
    }
}
