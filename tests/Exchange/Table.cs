using System.Globalization;
using CsvHelper;

namespace Tandem.Tests.Exchange;

/// <summary>Comma-separated values as a program reads them.</summary>
public sealed class Table
{
    private Table(IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows) => (Headings, Rows) = (headings, rows);

    public IReadOnlyList<string> Headings { get; }

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    public static Table Read(string text)
    {
        using var parser = new CsvParser(new StringReader(text), CultureInfo.InvariantCulture);
        parser.Read().ShouldBeTrue();
        var (headings, rows) = (parser.Record!, new List<IReadOnlyList<string>>());
        while (parser.Read())
            rows.Add(parser.Record!);
        return new(headings, rows);
    }

    /// <summary>The cells of a column.</summary>
    public IReadOnlyList<string> Column(string heading)
    {
        Headings.ShouldContain(heading);
        return [.. Rows.Select(row => row[Headings.ToList().IndexOf(heading)])];
    }
}
