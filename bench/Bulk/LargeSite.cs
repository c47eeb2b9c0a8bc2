using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Bench.Setting;
using Tandem.Commands;
using Tandem.Improvement.Measures;
using Tandem.Kernel.Search;
using Tandem.Kernel.Seals;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Bench.Bulk;

/// <summary>Makes a site with as many incidents as are wanted out of the demonstration, and leaves it as a running server would.</summary>
internal static class LargeSite
{
    private const string Finished = "made";

    /// <summary>The site of an earlier run, or a new one.</summary>
    public static async Task<SiteOptions> Of(Lab lab, DatabaseKind store, int size)
    {
        var name = $"scale-{size}";
        var site = lab.Site(name, store);
        if (File.Exists(Path.Combine(site.Data, Finished)))
            return site;
        site = await lab.Fresh(name, store);
        var program = await Published.Program(lab);
        var (server, _) = await Server.Demo(program, site);
        await using (server)
            await Task.Delay(TimeSpan.FromSeconds(3));
        await Server.Command(program, site, "rebuild", "measures");
        await Enlarge(site, size);
        await File.WriteAllTextAsync(Path.Combine(site.Data, Finished), "");
        return site;
    }

    private static async Task Enlarge(SiteOptions site, int size)
    {
        await using var tables = Tables.Of(site);
        var multiply = new Multiply(tables, await Library.Read(tables));
        await multiply.To(size, done => Told("written", done));
        await using var opened = await Workshop.Open(site);
        await Execute(opened, "delete from seals");
        await Execute(opened, $"update listener_cursors set position = {multiply.LastEntry}");
        if (site.Database is not null)
        {
            await Execute(opened, $"select setval('numbers_incidents', {size})");
            await Execute(opened, $"select setval(pg_get_serial_sequence('facts', 'entry'), {multiply.LastEntry})");
        }

        await Count(opened, multiply.Cube);
        var index = opened.Services.GetRequiredService<SearchIndex>();
        foreach (var rows in multiply.Words(size).Chunk(1000))
        {
            await index.Put(IncidentKind.Kind, rows, default);
            Told("found by their words", rows[^1].Serial);
        }

        await opened.Services.GetRequiredService<SealEngine>().Seal();
        if (site.Database is not null)
            await Execute(opened, "vacuum analyze");
        else
            await ActivatorUtilities.CreateInstance<KeepStatistics>(opened.Services).Run(default);
    }

    private static async Task Count(Workshop opened, Cube cube)
    {
        var store = opened.Services.GetRequiredService<Store>();
        await store.Empty<MeasureCell>(default);
        foreach (var cells in cube.Cells.Chunk(1000))
        {
            foreach (var (slice, day, tally) in cells)
            {
                var cell = MeasureCell.Of(slice, day);
                cell.Set(tally);
                store.Add(cell);
            }

            await store.SaveChangesAsync();
            store.ChangeTracker.Clear();
        }
    }

    private static async Task Execute(Workshop opened, string sql)
    {
        var store = opened.Services.GetRequiredService<Store>();
        store.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        if (store.Kind == DatabaseKind.Postgres)
            await store.Database.ExecuteSqlRawAsync(sql);
        else
            await opened.Services.GetRequiredService<WriteGate>().Write(turn => Task.FromResult(turn.Prepared(sql).ExecuteNonQuery()), WriteMode.Alone);
    }

    private static void Told(string what, int count)
    {
        if (count % 50_000 == 0)
            Console.Error.WriteLine($"  {count:N0} incidents {what}");
    }
}
