using Tandem.Bench.Figures;
using Tandem.Bench.Setting;
using Tandem.Kernel.Storage;

namespace Tandem.Bench.Runs;

/// <summary>How long the demonstration takes to fill, and a server on it to answer its first page.</summary>
internal static class Start
{
    private const int Times = 5;

    public static async Task Run(Lab lab)
    {
        var program = await Published.Program(lab);
        var site = await lab.Fresh("start", DatabaseKind.Sqlite);
        var (demo, filled) = await Server.Demo(program, site);
        lab.Report.Add("demonstration, from nothing to filled", filled.TotalSeconds, "s", Target.Most(20));
        await using (demo)
            await Settled.Wait(demo);
        var (tandem, bare) = (new List<double>(), new List<double>());
        for (var time = 0; time < Times; time++)
        {
            bare.Add(await Seconds(Server.Bare()));
            tandem.Add(await Seconds(Server.Of(program, site)));
        }

        lab.Report.Add("start to first answered page, best", tandem.Min(), "s", Target.Most(1.5), (bare.Min(), "an empty page"));
        lab.Report.Add("start to first answered page, median", Percentile.Of(tandem, 0.5), "s", baseline: (Percentile.Of(bare, 0.5), "an empty page"));
    }

    private static async Task<double> Seconds(Task<Server> starting)
    {
        await using var server = await starting;
        return server.Started.TotalSeconds;
    }
}
