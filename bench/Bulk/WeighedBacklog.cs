using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Commands;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Product.Backlog;

namespace Tandem.Bench.Bulk;

/// <summary>
/// Puts a backlog of 10,000 items into a large site, whose incidents all speak for one of them. The rows are those the store writes; no facts tell of them.
/// </summary>
internal static class WeighedBacklog
{
    public const int Items = 10_000;

    /// <returns>The serial of the first of them.</returns>
    public static async Task<int> In(SiteOptions site, int size)
    {
        await using var opened = new OpenedSite(site);
        var (items, links) = (opened.Open("backlog_items"), opened.Open("links"));
        var known = await items.Read("serial");
        var first = known.FindIndex(row => Equals(row[items.At("title")], Title(0)));
        if (first >= 0)
            return (int)(long)Convert.ChangeType(known[first][items.At("serial")]!, typeof(long), null);
        var (oldLinks, incidents) = (await links.Read("id"), await Incidents(site));
        // Open, and planned nowhere: it is weighed, and nothing else is reckoned from it.
        var mould = known.First(row => row[items.At("finished_at")] is null);
        mould = [.. mould];
        mould[items.At("roadmap_item")] = null;
        var supported = oldLinks.First(row => Equals(row[links.At("relation")], BacklogStore.SupportedBy));
        await opened.Begin();
        foreach (var (table, rows) in new[] { (items, known), (links, oldLinks) })
        {
            foreach (var row in rows)
                await table.Write(row);
        }

        var serial = known.Max(row => (long)Convert.ChangeType(row[items.At("serial")]!, typeof(long), null));
        for (var at = 0; at < Items; at++)
        {
            var (item, id) = ((object?[])mould.Clone(), Guid.CreateVersion7());
            (item[items.At("id")], item[items.At("serial")], item[items.At("version")], item[items.At("title")], item[items.At("rank")]) = (items.Id(id), serial + at + 1, 1L, Title(at), (at + 1000L) << 32);
            await items.Write(item);
            for (var each = at; each < incidents.Count; each += Items)
            {
                var link = (object?[])supported.Clone();
                (link[links.At("id")], link[links.At("from")], link[links.At("to_kind")], link[links.At("to")]) = (links.Id(Guid.CreateVersion7()), links.Id(id), IncidentKind.Kind.Name, links.Id(incidents[each]));
                await links.Write(link);
            }
        }

        await opened.End();
        await using var shop = await Workshop.Open(site);
        if (site.Database is null)
            await ActivatorUtilities.CreateInstance<KeepStatistics>(shop.Services).Run(default);
        return (int)serial + 1;
    }

    private static string Title(int at) => $"Weighed, number {at}";

    private static async Task<List<Guid>> Incidents(SiteOptions site)
    {
        await using var shop = await Workshop.Open(site);
        return [.. (await shop.Services.GetRequiredService<Store>().Incidents.OrderBy(row => row.Serial).Select(row => row.Id).ToListAsync()).Select(id => id.Value)];
    }
}
