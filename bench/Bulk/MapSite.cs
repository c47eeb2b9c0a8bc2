using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Bench.Setting;
using Tandem.Commands;
using Tandem.Kernel.Storage;

namespace Tandem.Bench.Bulk;

/// <summary>
/// Makes a SQLite site whose map is large and whose calendar is full: the demonstration, and beside it items in districts with their relations, and changes that are
/// scheduled over the next three months. The rows are those the store writes; no facts tell of them, and the search does not find them.
/// </summary>
internal static class MapSite
{
    /// <summary>Over so many days the changes are spread, from tomorrow on.</summary>
    public const int Days = 90;

    private const int Services = 1_000;

    /// <summary>After so many days it is made anew.</summary>
    private const int Fresh = 20;

    private const string Finished = "made";

    /// <summary>How the item at a place of the districts is called; it stands after those of the demonstration.</summary>
    public static string Name(int place) => $"district-{place / Districts.Size}-{place % Districts.Size}";

    /// <summary>The site of an earlier run, unless its calendar has begun to empty, or a new one.</summary>
    public static async Task<SiteOptions> Of(Lab lab, int items, int changes)
    {
        var name = $"map-{items}-{changes}";
        var site = lab.Site(name, DatabaseKind.Sqlite);
        var made = Path.Combine(site.Data, Finished);
        if (File.Exists(made) && File.GetLastWriteTimeUtc(made) > TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-Fresh))
            return site;
        site = await lab.Fresh(name, DatabaseKind.Sqlite);
        var (server, _) = await Server.Demo(await Published.Program(lab), site);
        await using (server)
            await Settled.Wait(server);
        await Enlarge(site, items, changes);
        await using (var shop = await Workshop.Open(site))
            await ActivatorUtilities.CreateInstance<KeepStatistics>(shop.Services).Run(default);
        await File.WriteAllTextAsync(made, "");
        return site;
    }

    private static async Task Enlarge(SiteOptions site, int items, int changes)
    {
        await using var opened = new OpenedSite(site);
        var serviceTable = opened.Open("services");
        var (itemTable, relationTable, changeTable, touchedTable) = (opened.Open("configuration_items"), opened.Open("relations"), opened.Open("changes"), opened.Open("touched_item"));
        var (oldItems, oldRelations, oldChanges, oldTouched) = (await itemTable.Read("serial"), await relationTable.Read("serial"), await changeTable.Read("serial"), await touchedTable.Read("change"));
        var oldServices = await serviceTable.Read("serial");
        await opened.Begin();
        foreach (var (table, rows) in new[] { (serviceTable, oldServices), (itemTable, oldItems), (relationTable, oldRelations), (changeTable, oldChanges), (touchedTable, oldTouched) })
        {
            foreach (var row in rows)
                await table.Write(row);
        }

        Guid[] ids = [.. Enumerable.Range(0, items).Select(_ => Guid.CreateVersion7())];
        Guid[] services = [.. Enumerable.Range(0, Services).Select(_ => Guid.CreateVersion7())];
        for (var at = 0; at < Services; at++)
            await Copy(serviceTable, oldServices[0], oldServices.Count + at + 1, services[at], ("name", $"Service {at}"));
        await Items(itemTable, oldItems, ids, services);
        await Relations(relationTable, oldRelations, ids);
        await Changes(changeTable, touchedTable, oldChanges, ids, services, changes);
        await opened.End();
        Console.Error.WriteLine("  indexes made");
    }

    private static async Task Items(Table table, List<object?[]> known, Guid[] ids, Guid[] services)
    {
        var mould = known.First(row => Equals(row[table.At("state")], "live"));
        for (var place = 0; place < ids.Length; place++)
        {
            await Copy(table, mould, known.Count + place + 1, ids[place], ("name", Name(place)), ("class", "Application component"), ("attributes", "{}"), ("provenance", "{}"),
                ("service", place % Districts.Size == 0 ? table.Id(services[place / Districts.Size % Services]) : null));
        }

        Console.Error.WriteLine($"  {ids.Length:N0} items written");
    }

    private static async Task Relations(Table table, List<object?[]> known, Guid[] ids)
    {
        var (mould, serial, said, last) = (known[0], known.Count, new HashSet<(int To, int At)>(), -1);
        foreach (var (from, to, at) in Districts.Ties(ids.Length))
        {
            if (from != last)
                said.Clear();
            last = from;
            // A relation between two items is written down once.
            if (!said.Add((to, at == 4 ? 1 : 0)))
                continue;
            await Copy(table, mould, ++serial, Guid.CreateVersion7(), ("from", table.Id(ids[from])), ("relation", at == 4 ? "makes use of" : "depends on"), ("to", table.Id(ids[to])),
                ("group", at is 2 or 3 ? "pair" : ""), ("needed", 1L), ("effect", null), ("state", "current"));
        }

        Console.Error.WriteLine($"  {serial - known.Count:N0} relations written");
    }

    private static async Task Changes(Table table, Table touched, List<object?[]> known, Guid[] ids, Guid[] services, int changes)
    {
        var mould = known.First(row => row[table.At("assignee")] is not null);
        var doers = known.Where(row => row[table.At("assignee")] is not null && row[table.At("team")] is not null).ToList();
        var (dice, first) = (7U, TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(1));
        for (var at = 0; at < changes; at++)
        {
            var (id, start, doer) = (Guid.CreateVersion7(), first.AddMinutes(15 * Districts.Thrown(ref dice, Days * 96)), doers[Districts.Thrown(ref dice, doers.Count)]);
            var end = start.AddMinutes(30 * (1 + Districts.Thrown(ref dice, 8)));
            Guid[] items = [.. Enumerable.Range(0, 1 + at % 3).Select(_ => ids[Districts.Thrown(ref dice, ids.Length)]).Distinct()];
            await Copy(table, mould, known.Count + at + 1, id, ("title", $"Renew a part, number {at}"), ("type", 1L), ("state", "scheduled"), ("open", 1L), ("standard", null),
                ("service", table.Id(services[at % Services])), ("team", doer[table.At("team")]), ("assignee", doer[table.At("assignee")]), ("items", JsonSerializer.Serialize(items)),
                ("planned_start", table.Moment(start)), ("planned_end", table.Moment(end)), ("actual_start", null), ("actual_end", null), ("outcome", null), ("closed_at", null), ("tasks", "[]"));
            foreach (var item in items)
                await touched.Write([.. touched.Columns.Select(column => (object?)table.Id(column == "item" ? item : id))]);
        }

        Console.Error.WriteLine($"  {changes:N0} changes written");
    }

    private static Task Copy(Table table, object?[] mould, int serial, Guid id, params ReadOnlySpan<(string Column, object? Value)> own)
    {
        var row = (object?[])mould.Clone();
        (row[table.At("id")], row[table.At("serial")], row[table.At("version")]) = (table.Id(id), (long)serial, 1L);
        foreach (var (column, value) in own)
            row[table.At(column)] = value;
        return table.Write(row);
    }
}
