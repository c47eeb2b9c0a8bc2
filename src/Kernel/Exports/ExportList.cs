using System.Text.Json;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Http;
using Tandem.Kernel.Lists;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Sheets;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Exports;

/// <summary>Writes a whole list out, as its reader sees it: page by page, so that a long list needs no more memory than a short one. The journal tells who did.</summary>
public sealed class ExportList(Store store, Listing listing, ExportColumns columns, References references, RecordJson records) : IFeature<ExportList.Request, long>
{
    private const int AtOnce = 500;

    /// <param name="Columns">For CSV: the fields wanted; empty: every one.</param>
    /// <param name="Query">What the list was asked by, for the journal.</param>
    /// <param name="To">Where it is written; nothing is while something could still be refused.</param>
    public sealed record Request(ListRequest List, IReadOnlyCollection<string> Columns, string Query, ExportFormat Format, Stream To)
    {
        /// <summary>For a spreadsheet rather than a program: begins with a byte order mark.</summary>
        public bool ForSpreadsheet { get; init; }

        /// <summary>Told how many records have been written.</summary>
        public IProgress<long>? Told { get; init; }
    }

    /// <returns>How many records were written.</returns>
    public async Task<long> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var kind = request.List.Kind;
        by.Demand(kind.ReadRight);
        var wanted = await columns.Of(kind, request.Columns, by, stop);
        var list = request.List with { Limit = AtOnce, After = null };
        var first = await listing.Page(list, by, stop);
        store.Announce(ListExported.By(by, kind, request.Query, request.Format), by);
        await store.SaveChangesAsync(stop);
        return request.Format == ExportFormat.Csv
            ? await WriteCsv(request, list, first, wanted, by, stop)
            : await WriteJson(request, list, first, by, stop);
    }

    private async Task<long> WriteCsv(Request request, ListRequest list, ListPage first, IReadOnlyList<ExportColumn> wanted, Actor by, CancellationToken stop)
    {
        await using var sheet = new SheetWriter(request.To, request.ForSpreadsheet, leaveOpen: true);
        var (kind, names, written) = (list.Kind, new ReferenceNames(store, references, by), 0L);
        foreach (var column in wanted)
            sheet.Plain(column.Name);
        await sheet.EndRow();
        await foreach (var page in Pages(list, first, by, stop))
        {
            names.Tidy();
            foreach (var learn in wanted.Select(column => column.Learn).OfType<Func<IReadOnlyList<IRecord>, ReferenceNames, CancellationToken, Task>>())
                await learn(page, names, stop);
            foreach (var record in page)
            {
                var works = kind.IsWorkedBy(by, record);
                foreach (var column in wanted)
                {
                    if (column.Internal && !works)
                        sheet.Plain(null);
                    else
                        column.Write(sheet, record, names);
                }

                await sheet.EndRow();
            }

            written += page.Count;
            request.Told?.Report(written);
        }

        return written;
    }

    private async Task<long> WriteJson(Request request, ListRequest list, ListPage first, Actor by, CancellationToken stop)
    {
        await using var json = new Utf8JsonWriter(request.To);
        var written = 0L;
        json.WriteStartArray();
        await foreach (var page in Pages(list, first, by, stop))
        {
            var numbers = await records.Numbers(list.Kind, page, stop);
            foreach (var record in page)
                records.Write(json, list.Kind, record, numbers, by);
            await json.FlushAsync(stop);
            written += page.Count;
            request.Told?.Report(written);
        }

        json.WriteEndArray();
        return written;
    }

    private async IAsyncEnumerable<IReadOnlyList<IRecord>> Pages(
        ListRequest list, ListPage first, Actor by, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var page = first;
        yield return page.Items;
        while (page.Next is { } next)
        {
            page = await listing.Page(list with { After = Cursor.Read(list.Order, next) }, by, stop);
            yield return page.Items;
        }
    }
}
