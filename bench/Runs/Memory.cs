using Tandem.Bench.Figures;
using Tandem.Bench.Setting;
using Tandem.Kernel.Storage;

namespace Tandem.Bench.Runs;

/// <summary>What a server holds that nobody uses: just started, and after a day's pages were looked at.</summary>
internal static class Memory
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    public static async Task Run(Lab lab)
    {
        var program = await Published.Program(lab);
        var site = await lab.Fresh("memory", DatabaseKind.Sqlite);
        await using (var demo = (await Server.Demo(program, site)).Server)
            await Settled.Wait(demo);
        var token = await Visitors.Token(program, site);
        await using var bare = await Server.Bare();
        await using var server = await Server.Of(program, site);
        await Task.Delay(Rest);
        lab.Report.Add("idle after the start", server.Memory / 1e6, "MB", Target.Most(150), (bare.Memory / 1e6, "a program with one empty page"));
        lab.Report.Add("of it its own", server.OwnMemory / 1e6, "MB", Target.Most(150), (bare.OwnMemory / 1e6, "a program with one empty page"));
        using var visitors = Visitors.To(server, token);
        for (var time = 0; time < 120; time++)
            await visitors.Ask(["incidents", $"incidents/INC-{time + 1}", "desk", "dashboard", "search?q=printer", "api/v1/incidents"]);
        await Task.Delay(Rest);
        lab.Report.Add("idle after 720 answers", server.Memory / 1e6, "MB", Target.Most(150), (bare.Memory / 1e6, "a program with one empty page"));
        lab.Report.Add("of it its own", server.OwnMemory / 1e6, "MB", Target.Most(150), (bare.OwnMemory / 1e6, "a program with one empty page"));
    }
}
