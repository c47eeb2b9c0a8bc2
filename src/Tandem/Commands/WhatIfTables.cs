using System.Globalization;
using Spectre.Console;
using Tandem.Design.Comparisons;

namespace Tandem.Commands;

/// <summary>Prints what a supposed promise would have led to, in tables.</summary>
internal static class WhatIfTables
{
    /// <summary>Characters: a program or a file wraps nothing.</summary>
    private const int WidthOfAFile = 140;

    public static void Print(WhatIfReport report, bool fit)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Records:N0} records that began within the period were replayed under \"{report.Supposed}\"."));
        if (report.Records == 0)
            return;
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, WidthOfAFile);
        AnsiConsole.Write(Sides(report));
        if (report.Against is not null)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Beside \"{report.Against}\", {report.Worse:N0} clocks would be too late that were not, and {report.Better:N0} would not be that were: see them with --json."));
        if (report.Agreements.Count > 0)
            AnsiConsole.Write(Agreements(report));
        if (fit)
            AnsiConsole.Write(Fits(report));
    }

    private static Table Sides(WhatIfReport report)
    {
        var sides = new Table().AddColumns("Priority", "Clocks", "Too late", "Near misses", "Minutes over").Border(TableBorder.Simple);
        if (report.Against is not null)
            sides.AddColumns("Too late before", "Near misses before", "Minutes over before");
        foreach (var row in report.ByPriority.Append(new("all", report.Before, report.After)))
        {
            var cells = new List<string> { row.Key.Length > 0 ? row.Key : "–", Number(row.After.Clocks), Number(row.After.Breached), Number(row.After.NearMisses), Number(row.After.MinutesOver) };
            if (report.Against is not null)
                cells.AddRange([Number(row.Before.Breached), Number(row.Before.NearMisses), Number(row.Before.MinutesOver)]);
            sides.AddRow([.. cells]);
        }

        return sides;
    }

    private static Table Agreements(WhatIfReport report)
    {
        var table = new Table().AddColumns("Priority", "Told", "Kept as told", "Kept as computed", "Agree", "Per cent").Border(TableBorder.Simple);
        foreach (var row in report.Agreements)
            table.AddRow(row.Key, Number(row.Clocks), Number(row.TruthKept), Number(row.ComputedKept), Number(row.Agree), Percent(row.Percent));
        return table;
    }

    private static Table Fits(WhatIfReport report)
    {
        var table = new Table().AddColumns("Priority", "Best target", "Equally good", "Unexplained", "5 % off", "No target", "Per cent").Border(TableBorder.Simple);
        foreach (var row in report.Fits)
        {
            var until = row.ToHours is { } to ? $"{Hours(row.FromHours)} – {Hours(to)}" : $"{Hours(row.FromHours)} and more";
            table.AddRow(row.Key, Hours(row.TargetHours), until, Number(row.Errors), Number(row.Elsewhere), Number(row.Baseline), Percent(row.Percent));
        }

        return table;
    }

    private static string Hours(double hours) => hours.ToString("0.##", CultureInfo.InvariantCulture) + " h";

    private static string Percent(double percent) => percent.ToString("F2", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
