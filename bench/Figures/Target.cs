using System.Globalization;

namespace Tandem.Bench.Figures;

/// <summary>What a figure must hold: the value itself, or its ratio to the baseline.</summary>
internal sealed record Target(double Bound, bool AtMost, bool OfRatio)
{
    public static Target Most(double bound) => new(bound, true, false);

    public static Target Least(double bound) => new(bound, false, false);

    public static Target MostRatio(double bound) => new(bound, true, true);

    public static Target LeastRatio(double bound) => new(bound, false, true);

    public bool IsMet(Figure figure)
    {
        var value = OfRatio ? figure.Ratio ?? double.NaN : figure.Value;
        return AtMost ? value <= Bound : value >= Bound;
    }

    public string Words(string unit) => string.Create(CultureInfo.InvariantCulture, $"{(AtMost ? "≤" : "≥")} {Bound:0.##} {(OfRatio ? "×" : unit)}");
}
