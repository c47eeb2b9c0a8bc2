using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Tandem.Kernel;
using Tandem.Kernel.Moving;
using Tandem.Kernel.Storage;

namespace Tandem.Commands;

/// <summary><c>tandem move --to</c>: carries the whole site to another database and proves that both are equal.</summary>
public static class MoveCommand
{
    public static Command Make(SiteSwitches site)
    {
        var to = new Option<string>("--to") { Description = "Where to: a PostgreSQL connection string, or a folder for SQLite", Required = true };
        var command = new Command("move", "Carry the site between SQLite and PostgreSQL; may be run again after an interruption") { to };
        command.SetAction((words, stop) => Run(site.Read(words), words.GetValue(to)!, stop));
        return command;
    }

    private static async Task<int> Run(SiteOptions here, string to, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(to) || to.Contains("://", StringComparison.Ordinal))
            return await Say("Say where to: a folder, or PostgreSQL as Host=127.0.0.1;Port=5432;Username=tandem;Database=tandem.");
        var target = to.Contains('=', StringComparison.Ordinal) ? here with { Database = to } : here with { Data = Path.GetFullPath(to), Database = null };
        if (target == here || (target.Database is null && here.Database is null && target.Data == here.Data))
            return await Say("The site is there already.");
        try
        {
            await using var source = await Workshop.Open(here);
            source.Services.GetRequiredService<StoreOpening>().Claim();
            await using var goal = await Workshop.Open(target, unfinished: true);
            goal.Services.GetRequiredService<StoreOpening>().Claim();
            var move = await Steps.Bar("Moving the site", told => new SiteMove(source.Services, goal.Services).Run(told, stop));
            SiteFiles.Copy(here.Data, target.Data);
            Print(move);
            return move.IsEqual ? 0 : 1;
        }
        catch (Refused no)
        {
            return await Say(no.Message);
        }
    }

    private static async Task<int> Say(string what)
    {
        await Console.Error.WriteLineAsync(what);
        return 2;
    }

    private static void Print(Move move)
    {
        var table = new Table().AddColumns("Table", "Here", "There").Border(TableBorder.Simple);
        foreach (var each in move.Tables)
            table.AddRow(each.Name, each.From.ToString("N0", CultureInfo.InvariantCulture), each.To.ToString("N0", CultureInfo.InvariantCulture));
        AnsiConsole.Write(table);
        Console.WriteLine($"Journal here:   {move.JournalFrom}");
        Console.WriteLine($"Journal there:  {move.JournalTo}");
        Console.WriteLine(move.IsEqual ? "Both are equal." : $"They are not equal{(move.Flaw is { } flaw ? $": {flaw}" : "")}. Nobody can serve the new site; stop all servers and move again.");
    }
}
