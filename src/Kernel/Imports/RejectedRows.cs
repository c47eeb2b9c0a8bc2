using System.Globalization;
using Tandem.Kernel.Sheets;

namespace Tandem.Kernel.Imports;

/// <summary>Writes down the rows that were not taken, each with its line and the reason before its cells: mended, it can be imported as it is.</summary>
public sealed class RejectedRows(Stream to, IReadOnlyList<string> headings) : IAsyncDisposable
{
    private readonly SheetWriter sheet = new(to, leaveOpen: true);
    private bool isBegun;

    public async Task Add(SheetRow row, string reason)
    {
        if (!isBegun)
        {
            foreach (var heading in (string[])["line", "reason", .. headings])
                sheet.Text(heading);
            await sheet.EndRow();
            isBegun = true;
        }

        sheet.Plain(row.Line.ToString(CultureInfo.InvariantCulture));
        sheet.Text(reason);
        foreach (var cell in row.Cells)
            sheet.Text(Formulas.Restore(cell));
        await sheet.EndRow();
    }

    public async ValueTask DisposeAsync() => await sheet.DisposeAsync();
}
