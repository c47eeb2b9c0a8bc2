// Processes are banned because input might choose what runs. Here the program is our own and nothing is chosen.
#pragma warning disable RS0030
using System.Text.Json.Nodes;
using Tandem.Commands;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Tests.Design.ServiceLevels;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Design.Replays;

/// <summary><c>tandem what-if service-levels</c> supposes other targets, pauses, hours and another matrix.</summary>
public sealed class WhatIfCommandTests
{
    [Theory, Stores]
    public async Task Each_thing_that_is_supposed_tells_in_the_answer(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        using var promises = await Promises.In(house);
        await promises.InForce(Promises.Resolution());
        var (office, incident) = (promises.Office, await promises.Office.Log());
        // Three hours of work, and three in which a supplier was waited for.
        await office.Do<StartIncident, StartIncident.Request>(new(incident.Id));
        await office.Pass(TimeSpan.FromHours(2));
        await office.Do<HoldIncident, HoldIncident.Request>(new(incident.Id, PendingReason.Supplier));
        await office.Pass(TimeSpan.FromHours(3));
        await office.Do<ResumeIncident, ResumeIncident.Request>(new(incident.Id));
        await office.Pass(TimeSpan.FromHours(1));
        await office.Do<ResolveIncident, ResolveIncident.Request>(new(incident.Id, ResolutionCode.Solved, "Done."));
        var to = house.Clock.GetUtcNow().AddMinutes(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

        (await Worse("--target", "5h")).ShouldBe(0);
        (await Worse("--target", "5h", "--no-pauses")).ShouldBe(1);
        (await Worse("--target", "2h", "--hours", "sun 23:00-23:30")).ShouldBe(0);
        (await Worse("--no-pauses", "--matrix", "1,1,1,1,1,1,1,1,1")).ShouldBe(1, "priority 1 is promised in four hours");
        foreach (var words in (string[][])[["--matrix", "1,2"], ["--target", "2d"], ["--zone", "Mars/Base"], ["--calendar", "The moon's"], ["--truth", "custom.none"], ["--against", "SLP-9"], ["--fit"]])
            (string.Join(' ', words), await TandemCommand.Tree().Parse([.. Words(words)]).InvokeAsync()).ShouldBe((string.Join(' ', words), 2));

        async Task<int> Worse(params string[] words)
        {
            using var answer = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(ServerProcess.Program, [.. Words(words), "--json"]) { RedirectStandardOutput = true })!;
            var said = JsonNode.Parse(await answer.StandardOutput.ReadToEndAsync())!;
            said["records"]!.GetValue<int>().ShouldBe(1);
            return said["worse"]!.GetValue<int>();
        }

        IEnumerable<string> Words(string[] words) =>
            ["what-if", "service-levels", "--policy", "SLP-1", "--to", to, .. words, "--data", house.Site.Data, .. house.Site.Database is { } database ? new[] { "--database", database } : []];
    }
}
