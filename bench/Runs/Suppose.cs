using System.Text.Json.Nodes;
using Tandem.Bench.Bulk;
using Tandem.Bench.Figures;
using Tandem.Bench.Setting;
using Tandem.Kernel.Storage;

namespace Tandem.Bench.Runs;

/// <summary>Lives the whole past of a large site again under another promise, beside nothing but reading its journal.</summary>
internal static class Suppose
{
    public static async Task Run(Lab lab, DatabaseKind store, int size)
    {
        var site = await LargeSite.Of(lab, store, size);
        var program = await Published.Program(lab);
        var folder = Directory.CreateTempSubdirectory("tandem-bench-").FullName;
        var (supposed, against) = (await Policy(folder, "16h"), await Policy(folder, "24h"));
        string[] words = ["what-if", "service-levels", "--policy", supposed, "--against", against, "--json"];

        var (reading, _, _, _) = await Server.Command(program, site, [.. words, "--from", "1990-01-01T00:00:00Z", "--to", "1990-01-02T00:00:00Z"]);
        var (time, memory, cpu, said) = await Server.Command(program, site, words);

        var report = JsonNode.Parse(said)!;
        lab.Report.Add($"what-if over {(int)report["records"]!:N0} incidents on {store}, two policies", time.TotalSeconds, "s", Target.Most(90), (reading.TotalSeconds, "reading the journal"));
        lab.Report.Add($"incidents a second on {store}", (int)report["records"]! / time.TotalSeconds, "/s");
        lab.Report.Add($"records that differ on {store}", (int)report["differing"]!, "");
        lab.Report.Add($"processor time on {store}", cpu.TotalSeconds, "s");
        lab.Report.Add($"most memory on {store}", memory / 1e6, "MB", Target.Most(1_000));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Resolution in four hours for priority 1 and so much for the rest, by working hours with changes of offset, paused while somebody is waited for.</summary>
    private static async Task<string> Policy(string folder, string most)
    {
        var file = Path.Combine(folder, most + ".json");
        await File.WriteAllTextAsync(file, $$"""
            {
              "name": "Resolution in {{most}}", "kind": "incident",
              "versions": [{
                "pauses": [{ "field": "state", "value": "pending" }], "stops": [{ "field": "state", "value": "resolved, closed" }], "cancels": [{ "field": "state", "value": "cancelled" }],
                "targets": [{ "time": "4h", "when": [{ "field": "priority", "value": "1" }] }, { "time": "{{most}}" }],
                "counts": { "hours": "mon-fri 08:00-18:00", "zone": "Europe/Vienna" }
              }]
            }
            """);
        return file;
    }
}
