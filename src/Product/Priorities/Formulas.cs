using Tandem.Product.Products;

namespace Tandem.Product.Priorities;

/// <summary>The formulas, as data: what each one computes and how it says so.</summary>
public static class Formulas
{
    /// <summary>Points that count as the size of what nobody has estimated.</summary>
    public const int UnknownSize = 5;

    private static readonly Dictionary<Formula, (string Says, Func<Figures, int, DigitalProduct, double> Of)> All = new()
    {
        [Formula.CostOfDelay] = ("Business impact + customer impact", (figures, _, _) => (double)figures.BusinessImpact + figures.CustomerImpact),
        [Formula.Wsjf] = ("(Business impact + customer impact) / size, times 10", (figures, size, _) => 10.0 * ((double)figures.BusinessImpact + figures.CustomerImpact) / size),
        [Formula.Rice] = ("Reach (weighted votes + people hit) × impact (1, +1 with an objective, +1 where problems recur) × confidence (30, 60, 80 or 100 % by kinds of evidence) / size, times 10",
            (figures, size, _) => 10.0 * (figures[Factors.Votes] + figures.People) * (1 + figures[Factors.Objective] + Math.Min(figures[Factors.Recurrences], 1)) * Confidence(figures.Kinds) / size),
        [Formula.Own] = ("The product's own points for each factor", (figures, _, product) => figures.OwnPoints(product)),
    };

    /// <summary>The formula in a sentence.</summary>
    public static string Says(Formula formula) => All[formula].Says;

    /// <param name="estimate">The item's size in points.</param>
    public static int Score(Figures figures, int? estimate, DigitalProduct product) =>
        (int)Math.Min(Math.Round(All[product.Formula].Of(figures, estimate is null ? UnknownSize : Math.Max(estimate.Value, 1), product)), int.MaxValue);

    private static double Confidence(int kinds) => kinds switch { 0 => 0, 1 => 0.3, 2 => 0.6, 3 => 0.8, _ => 1 };
}
