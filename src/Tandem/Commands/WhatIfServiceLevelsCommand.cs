using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tandem.Design.Replays;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Commands;

/// <summary><c>tandem what-if service-levels --policy &lt;file&gt;</c>: replays the past under a supposed promise. It only reads.</summary>
public static class WhatIfServiceLevelsCommand
{
    public static Command Make(SiteSwitches site)
    {
        var policy = new Option<string>("--policy") { Description = "The supposed promise: a policy file (JSON), or the number of a policy of the site", Required = true };
        var against = new Option<string?>("--against") { Description = "What it is compared with: another policy file, or the number of a policy of the site, as if it had always held" };
        var asItHeld = new Option<bool>("--as-it-held") { Description = "Policies of the site are taken with their versions, as they held at the time" };
        var kind = new Option<string?>("--kind") { Description = "The kind of record it is promised on (default: as the policy says)" };
        var from = new Option<DateTimeOffset?>("--from") { Description = "Records that began from this moment on (RFC 3339; default: all)" };
        var to = new Option<DateTimeOffset?>("--to") { Description = "… and before this one (default: now)" };
        var targets = new Option<string[]>("--target") { Description = "Suppose other targets, such as \"4h: priority is 1\" or \"8h\"; may be given several times" };
        var calendar = new Option<string?>("--calendar") { Description = "Suppose another calendar, by its number or name" };
        var hours = new Option<string?>("--hours") { Description = "Suppose other weekly hours, such as \"mon-fri 08:00-18:00\"" };
        var zone = new Option<string?>("--zone") { Description = "Suppose another time zone, such as Europe/Vienna" };
        var noPauses = new Option<bool>("--no-pauses") { Description = "Suppose that nothing pauses the clock" };
        var matrix = new Option<string?>("--matrix") { Description = "Suppose another priority matrix: nine priorities, row by row, such as 1,2,3,2,3,4,3,4,4" };
        var truth = new Option<string?>("--truth") { Description = "A field that says for each record whether the promise was kept, such as custom.made_sla" };
        var fit = new Option<bool>("--fit") { Description = "Find the target that explains the truth best, for each priority" };
        var json = new Option<bool>("--json") { Description = "Print everything as JSON, with each record that differs" };
        var who = CommandActor.Switch();
        var command = new Command("service-levels", "Say what would have come of another service level policy") { policy, against, asItHeld, kind, from, to, targets, calendar, hours, zone, noPauses, matrix, truth, fit, json, who };
        command.SetAction((words, stop) => Run(
            site.Read(words),
            new(
                words.GetValue(policy)!, words.GetValue(against), words.GetValue(asItHeld), words.GetValue(kind), words.GetValue(from), words.GetValue(to), words.GetValue(targets) ?? [],
                new(null, words.GetValue(noPauses), words.GetValue(calendar), words.GetValue(hours), words.GetValue(zone)),
                words.GetValue(matrix), words.GetValue(truth), words.GetValue(fit), words.GetValue(json), words.GetValue(who)),
            stop));
        return command;
    }

    private static async Task<int> Run(SiteOptions options, Asked asked, CancellationToken stop)
    {
        if (options.Database is null && !File.Exists(options.SqliteFile))
            return await Say($"There is no site in {options.Data}.");
        await using var workshop = Workshop.Look(options);
        var services = workshop.Services;
        try
        {
            var by = await CommandActor.Of(services, asked.As, "what-if", stop);
            var question = await Question(services, asked, by, stop);
            var report = await Steps.Shown(asked.Json, "Replaying", "records", told => services.GetRequiredService<WhatIf>().Ask(question, by, read => told.Report(read), stop));
            if (asked.Json)
                Console.WriteLine(JsonSerializer.Serialize(asked.Fit ? report : report with { Fits = [] }, Json.Plain));
            else
                WhatIfTables.Print(report, asked.Fit);
            return 0;
        }
        catch (Exception no) when (no is Refused or Forbidden)
        {
            return await Say(no.Message);
        }
    }

    private static async Task<WhatIf.Question> Question(IServiceProvider services, Asked asked, Actor by, CancellationToken stop)
    {
        if (asked is { Fit: true, Truth: null })
            throw new Refused("Say which field tells the truth to be explained: --truth custom.made_sla.", "truth");
        var store = services.GetRequiredService<Store>();
        var change = asked.Change with { Targets = asked.Targets.Count == 0 ? null : asked.Targets.Select(target => TargetText.Read(target, "target")).ToList() };
        var policy = await Policy(store, asked.Policy, asked.AsItHeld, by, stop);
        // A change of a promise is compared with the promise as it is, unless something else was named.
        var against = asked.Against is { } named ? await Policy(store, named, asked.AsItHeld, by, stop) : change.IsAny || asked.Matrix is not null ? policy : null;
        return new(
            change.In(OfKind(policy)), against is null ? null : OfKind(against), asked.From ?? DateTimeOffset.MinValue, asked.To ?? services.GetRequiredService<TimeProvider>().GetUtcNow(),
            asked.Truth, asked.Matrix is null ? null : Cells(asked.Matrix));

        PolicyDefinition OfKind(PolicyDefinition definition) => asked.Kind is null ? definition : definition with { Kind = asked.Kind };
    }

    private static async Task<PolicyDefinition> Policy(Store store, string what, bool asItHeld, Actor by, CancellationToken stop) =>
        File.Exists(what) ? PolicyFile.Read(await File.ReadAllTextAsync(what, stop)) : await store.Policy(what, asItHeld, by, "policy", stop);

    private static IReadOnlyList<int> Cells(string text) =>
        [.. text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(cell => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var priority) ? priority : 0)];

    private static async Task<int> Say(string what)
    {
        await Console.Error.WriteLineAsync(what);
        return 2;
    }

    private sealed record Asked(
        string Policy, string? Against, bool AsItHeld, string? Kind, DateTimeOffset? From, DateTimeOffset? To, IReadOnlyList<string> Targets, SupposedChange Change,
        string? Matrix, string? Truth, bool Fit, bool Json, string? As);
}
