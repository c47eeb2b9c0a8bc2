using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;
using Tandem.Design.Replays;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Commands;

/// <summary><c>tandem what-if service-levels --policy &lt;file&gt;</c>: replays the past under a supposed promise.</summary>
public static class WhatIfServiceLevelsCommand
{
    public static Command Make(SiteSwitches site)
    {
        var policy = new Option<FileInfo>("--policy") { Description = "The supposed promise, as a policy file (JSON)", Required = true };
        var against = new Option<string?>("--against") { Description = "What it is compared with: another policy file, or the number of a policy of the site" };
        var from = new Option<DateTimeOffset?>("--from") { Description = "Records that began from this moment on (RFC 3339; default: all)" };
        var to = new Option<DateTimeOffset?>("--to") { Description = "… and before this one (default: now)" };
        var truth = new Option<string?>("--truth") { Description = "A field that says for each record whether the promise was kept, such as custom.made_sla" };
        var fit = new Option<bool>("--fit") { Description = "Find the target that explains the truth best, for each priority" };
        var json = new Option<bool>("--json") { Description = "Print everything as JSON" };
        var who = CommandActor.Switch();
        var command = new Command("service-levels", "Say what would have come of another service level policy") { policy, against, from, to, truth, fit, json, who };
        command.SetAction((words, stop) => Run(
            site.Read(words),
            new(words.GetValue(policy)!, words.GetValue(against), words.GetValue(from), words.GetValue(to), words.GetValue(truth), words.GetValue(fit), words.GetValue(json), words.GetValue(who)),
            stop));
        return command;
    }

    private static async Task<int> Run(SiteOptions options, Asked asked, CancellationToken stop)
    {
        if (!asked.Policy.Exists)
        {
            await Console.Error.WriteLineAsync($"There is no file {asked.Policy.FullName}.");
            return 2;
        }

        await using var workshop = await Workshop.Open(options);
        var services = workshop.Services;
        try
        {
            var by = await CommandActor.Of(services, asked.As, "what-if", stop);
            var question = new WhatIf.Question(
                PolicyFile.Read(await File.ReadAllTextAsync(asked.Policy.FullName, stop)), await Against(services.GetRequiredService<Store>(), asked.Against, by, stop),
                asked.From ?? DateTimeOffset.MinValue, asked.To ?? services.GetRequiredService<TimeProvider>().GetUtcNow(), asked.Truth);
            if (asked is { Fit: true, Truth: null })
                throw new Refused("Say which field tells the truth to be explained: --truth custom.made_sla.", "truth");
            var report = await Steps.Shown(asked.Json, "Replaying", "records", told => services.GetRequiredService<WhatIf>().Ask(question, by, read => told.Report(read), stop));
            if (asked.Json)
                Console.WriteLine(JsonSerializer.Serialize(asked.Fit ? report : report with { Fits = [] }, Json.Plain));
            else
                Print(report, asked.Fit);
            return 0;
        }
        catch (Refused no)
        {
            await Console.Error.WriteLineAsync(no.Message);
            return 2;
        }
    }

    private static async Task<PolicyDefinition?> Against(Store store, string? what, Actor by, CancellationToken stop)
    {
        if (what is null)
            return null;
        if (File.Exists(what))
            return PolicyFile.Read(await File.ReadAllTextAsync(what, stop));
        return ServiceLevelPolicy.Kind.SerialOf(what) is { } serial
            && await ServiceLevelPolicy.Kind.VisibleTo(by, store.Set<ServiceLevelPolicy>().AsNoTracking()).SingleOrDefaultAsync(policy => policy.Serial == serial, stop) is { } known
            ? known.Definition
            : throw new Refused($"There is neither a file nor a policy \"{what}\".", "against");
    }

    private static void Print(WhatIfReport report, bool fit)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Records:N0} records that began within the period were replayed under \"{report.Supposed}\"."));
        var sides = new Table().AddColumns("Priority", "Clocks", "Too late", "Near misses", "Minutes over").Border(TableBorder.Simple);
        if (report.Against is not null)
            sides.AddColumn("Too late before");
        foreach (var row in report.ByPriority.Append(new("all", report.Before, report.After)))
        {
            var cells = new List<string> { row.Key.Length > 0 ? row.Key : "–", Number(row.After.Clocks), Number(row.After.Breached), Number(row.After.NearMisses), Number(row.After.MinutesOver) };
            if (report.Against is not null)
                cells.Add(Number(row.Before.Breached));
            sides.AddRow([.. cells]);
        }

        AnsiConsole.Write(sides);
        if (report.Against is not null)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Differing:N0} clocks differ: see them with --json."));
        if (report.Agreements.Count > 0)
            AnsiConsole.Write(Agreements(report));
        if (fit)
            AnsiConsole.Write(Fits(report));
    }

    private static Table Agreements(WhatIfReport report)
    {
        var table = new Table().AddColumns("Priority", "Told", "Kept as told", "Kept as computed", "Agree", "Per cent").Border(TableBorder.Simple);
        foreach (var row in report.Agreements)
            table.AddRow(row.Key, Number(row.Clocks), Number(row.TruthKept), Number(row.ComputedKept), Number(row.Agree), row.Percent.ToString("F2", CultureInfo.InvariantCulture));
        return table;
    }

    private static Table Fits(WhatIfReport report)
    {
        var table = new Table().AddColumns("Priority", "Best target", "Equally good", "Unexplained", "Without a target", "Per cent").Border(TableBorder.Simple);
        foreach (var row in report.Fits)
        {
            var until = row.ToHours is { } to ? $"{Hours(row.FromHours)} – {Hours(to)}" : $"{Hours(row.FromHours)} and more";
            table.AddRow(row.Key, Hours(row.TargetHours), until, Number(row.Errors), Number(row.Baseline), row.Percent.ToString("F2", CultureInfo.InvariantCulture));
        }

        return table;
    }

    private static string Hours(double hours) => hours.ToString("0.##", CultureInfo.InvariantCulture) + " h";

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private sealed record Asked(FileInfo Policy, string? Against, DateTimeOffset? From, DateTimeOffset? To, string? Truth, bool Fit, bool Json, string? As);
}
