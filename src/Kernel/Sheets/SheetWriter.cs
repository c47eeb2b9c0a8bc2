using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Tandem.Kernel.Sheets;

/// <summary>Writes rows of comma-separated values (RFC 4180, UTF-8) as they come, so that any number of them needs the same memory.</summary>
public sealed class SheetWriter : IAsyncDisposable
{
    private const int BufferSize = 1 << 15;
    private readonly CsvWriter csv;

    /// <param name="marked">Begins with a byte order mark: without one, spreadsheets take UTF-8 for something else.</param>
    /// <param name="leaveOpen">The stream belongs to somebody else.</param>
    public SheetWriter(Stream to, bool marked = false, bool leaveOpen = false)
    {
        var text = new StreamWriter(to, new UTF8Encoding(marked), BufferSize, leaveOpen);
        csv = new(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
    }

    /// <summary>What somebody wrote; what a spreadsheet would run is disarmed.</summary>
    public void Text(string? text)
    {
        var cell = Formulas.Disarm(text ?? "");
        if (cell.Length > (text ?? "").Length)
            csv.WriteField(cell, shouldQuote: true);
        else
            csv.WriteField(cell);
    }

    /// <summary>A number, a moment or a word of ours.</summary>
    public void Plain(string? word) => csv.WriteField(word ?? "");

    public Task EndRow() => csv.NextRecordAsync();

    public async ValueTask DisposeAsync() => await csv.DisposeAsync();
}
