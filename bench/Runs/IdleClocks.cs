using Tandem.Bench.Bulk;
using Tandem.Bench.Figures;
using Tandem.Bench.Setting;
using Tandem.Kernel.Storage;

namespace Tandem.Bench.Runs;

/// <summary>What open clocks cost while nothing is due.</summary>
internal static class IdleClocks
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(60);

    public static async Task Run(Lab lab, DatabaseKind store, int count)
    {
        var program = await Published.Program(lab);
        var site = await lab.Fresh("clocks", store);
        await using (var demo = (await Server.Demo(program, site)).Server)
            await Settled.Wait(demo);
        var mould = await Fill(site, 0, null);
        var none = await Idle(program, site);
        await Fill(site, count, mould);
        lab.Report.Add($"one core's time with {count:N0} open clocks of which none is due", await Idle(program, site), "%", Target.Most(2), (none, "no open clocks"));
    }

    /// <summary>Puts so many open clocks, all due in two years, in place of those that are there.</summary>
    /// <returns>A row as they are made of.</returns>
    private static async Task<(string[] Columns, object?[] Row)> Fill(SiteOptions site, int count, (string[] Columns, object?[] Row)? mould)
    {
        await using var opened = new OpenedSite(site);
        var clocks = opened.Open("open_clocks");
        var read = await clocks.Read("1");
        var from = mould ?? (clocks.Columns, read[0]);
        await opened.Begin();
        var due = TimeProvider.System.GetUtcNow().UtcDateTime.AddYears(2);
        for (var made = 0; made < count; made++)
        {
            var row = (object?[])from.Row.Clone();
            row[clocks.At("id")] = clocks.Id(Guid.CreateVersion7());
            row[clocks.At("record")] = clocks.Id(Guid.CreateVersion7());
            row[clocks.At("due_at")] = row[clocks.At("next_at")] = clocks.Moment(due.AddSeconds(made));
            await clocks.Write(row);
        }

        await opened.End();
        return from;
    }

    private static async Task<double> Idle(string program, SiteOptions site)
    {
        await using var server = await Server.Of(program, site);
        await Task.Delay(Rest);
        var before = server.Cpu;
        await Task.Delay(Watched);
        return (server.Cpu - before) / Watched * 100;
    }
}
