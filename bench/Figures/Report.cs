using System.Globalization;
using System.Text.Json;

namespace Tandem.Bench.Figures;

/// <summary>The sheet of one bench: a table for people, JSON for programs.</summary>
internal sealed class Report(string bench)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly List<Figure> figures = [];

    public void Add(string what, double value, string unit, Target? target = null, (double Value, string Is)? baseline = null)
    {
        figures.Add(new(what, value, unit, baseline?.Value, baseline?.Is, target, Load()));
        Console.Error.WriteLine($"  {what}: {Number(value)} {unit}");
    }

    public void Print(TextWriter to)
    {
        to.WriteLine();
        to.WriteLine($"| {bench} | measured | baseline | ratio | target | | load |");
        to.WriteLine("|---|---:|---:|---:|---:|---|---:|");
        foreach (var figure in figures)
        {
            var baseline = figure.Baseline is { } value ? $"{Number(value)} ({figure.BaselineIs})" : "";
            var met = figure.IsMet switch { true => "met", false => "**missed**", null => "" };
            to.WriteLine($"| {figure.What} | {Number(figure.Value)} {figure.Unit} | {baseline} | {(figure.Ratio is { } ratio ? Number(ratio) : "")} | {figure.Target?.Words(figure.Unit)} | {met} | {Number(figure.Load)} |");
        }
    }

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(
        new { bench, at = TimeProvider.System.GetUtcNow(), cores = Environment.ProcessorCount, figures = figures.Select(Plain) }, Indented));

    private static object Plain(Figure figure) => new
    {
        figure.What,
        figure.Value,
        figure.Unit,
        figure.Baseline,
        figure.BaselineIs,
        figure.Ratio,
        Target = figure.Target?.Words(figure.Unit),
        Met = figure.IsMet,
        figure.Load,
    };

    private static double Load() =>
        File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : 0;

    private static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "0.00" : Math.Abs(value) < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
