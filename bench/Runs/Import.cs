using System.Diagnostics;
using System.Text.Json.Nodes;
using Tandem.Bench.Figures;
using Tandem.Bench.Setting;
using Tandem.Kernel.Files;
using Tandem.Kernel.Storage;
using Tandem.Operation.ServiceNowLog;

namespace Tandem.Bench.Runs;

/// <summary>Takes over a ServiceNow log into an empty site, beside nothing but unpacking and reading it.</summary>
internal static class Import
{
    public static async Task Run(Lab lab, FileInfo file)
    {
        var program = await Published.Program(lab);
        await Take(lab, program, file, DatabaseKind.Sqlite);
        if (lab.Postgres is not null)
            await Take(lab, program, file, DatabaseKind.Postgres);
    }

    private static async Task Take(Lab lab, string program, FileInfo file, DatabaseKind store)
    {
        var site = await lab.Fresh("import", store);
        // The tables are made beforehand: they are no part of the import.
        await using (await Server.Of(program, site))
        {
        }

        var (rows, reading) = Read(file);
        var (time, memory, cpu, said) = await Server.Command(program, site, "import", "servicenow-log", file.FullName, "--json");
        var report = JsonNode.Parse(said)!;
        var baseline = (reading.TotalSeconds, $"reading {rows:N0} rows");
        lab.Report.Add($"import of {(int)report["incidents"]!:N0} incidents on {store}", time.TotalSeconds, "s", Target.Most(60), baseline);
        lab.Report.Add($"updates a second on {store}", rows / time.TotalSeconds, "/s", Target.Least(5_000), (rows / reading.TotalSeconds, "reading alone"));
        lab.Report.Add($"processor time on {store}", cpu.TotalSeconds, "s");
        lab.Report.Add($"most memory on {store}", memory / 1e6, "MB", Target.Most(500));
    }

    private static (int Rows, TimeSpan Time) Read(FileInfo file)
    {
        var begun = Stopwatch.StartNew();
        using var packed = PackedText.Open(file.FullName);
        var rows = new LogReader(packed.Text, _ => { }).Rows().Count();
        return (rows, begun.Elapsed);
    }
}
