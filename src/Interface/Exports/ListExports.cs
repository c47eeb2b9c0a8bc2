using Microsoft.AspNetCore.Http;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Exports;
using Tandem.Kernel.Lists;
using Tandem.Kernel.Records;

namespace Tandem.Interface.Exports;

/// <summary>Sends the list that a page shows as a file for a spreadsheet.</summary>
public sealed class ListExports(RecordKinds kinds, ListReader lists, ExportList export, Reader reader)
{
    public async Task Send(HttpContext context, string plural)
    {
        var (kind, asked) = (kinds.Plural(plural) ?? throw new Missing("page"), context.Request.Query);
        var list = await lists.Read(kind, asked, reader.Actor, null, reader.Stop);
        var columns = asked["columns"].SelectMany(each => (each ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(name => ExportColumns.Has(kind, name, reader.Actor)).ToList();
        Download.Announce(context.Response, kind, reader.Now);
        await export.Run(
            new(list, columns, context.Request.QueryString.ToString(), ExportFormat.Csv, context.Response.Body) { ForSpreadsheet = true }, reader.Actor, reader.Stop);
    }
}
