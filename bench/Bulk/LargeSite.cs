using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Bench.Setting;
using Tandem.Commands;
using Tandem.Improvement.Measures;
using Tandem.Kernel.Search;
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
            await Settled.Wait(server);
        await Server.Command(program, site, "rebuild", "measures");
        await Enlarge(site, size);
        await File.WriteAllTextAsync(Path.Combine(site.Data, Finished), "");
        return site;
    }

    private static async Task Enlarge(SiteOptions site, int size)
    {
        await using var tables = Tables.Of(site);
        var multiply = new Multiply(tables, await Library.Read(tables));
        // A SQLite file has one writer; PostgreSQL takes the words meanwhile.
        var isAlone = site.Database is null;
        if (isAlone)
            await multiply.To(size, done => Told("written", done));
        await using var opened = await Workshop.Open(site);
        await Task.WhenAll(Index(opened, multiply, size), isAlone ? Task.CompletedTask : multiply.To(size, done => Told("written", done)));
        await Execute(opened, "delete from seals");
        await Execute(opened, $"update listener_cursors set position = {multiply.LastEntry}");
        if (site.Database is not null)
        {
            await Execute(opened, $"select setval('numbers_incidents', {size})");
            await Execute(opened, $"select setval(pg_get_serial_sequence('facts', 'entry'), {multiply.LastEntry})");
        }

        await opened.Services.GetRequiredService<Store>().Empty<MeasureCell>(default);
        await Add(opened, multiply.Cube.Cells.Select(cell => CellOf(cell.Slice, cell.Day, cell.Tally)));
        await Add(opened, multiply.Sealing.Seals);
        if (site.Database is not null)
            await Execute(opened, "vacuum analyze");
        else
            await ActivatorUtilities.CreateInstance<KeepStatistics>(opened.Services).Run(default);
    }

    private static Task Index(Workshop opened, Multiply multiply, int size) => Task.Run(async () =>
    {
        var index = opened.Services.GetRequiredService<SearchIndex>();
        foreach (var rows in multiply.Words(size).Chunk(1000))
        {
            await index.Put(IncidentKind.Kind, rows, default);
            Told("found by their words", rows[^1].Serial);
        }
    });

    private static MeasureCell CellOf(Slice slice, int day, Tally tally)
    {
        var cell = MeasureCell.Of(slice, day);
        cell.Set(tally);
        return cell;
    }

    private static async Task Add<T>(Workshop opened, IEnumerable<T> rows) where T : class
    {
        var store = opened.Services.GetRequiredService<Store>();
        foreach (var some in rows.Chunk(500))
        {
            store.AddRange(some);
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
