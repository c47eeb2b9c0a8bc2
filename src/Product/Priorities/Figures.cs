using Tandem.Product.Products;

namespace Tandem.Product.Priorities;

/// <summary>What the evidence of one backlog item adds up to.</summary>
/// <param name="Values">Each factor's value, in its unit; what is not there is 0.</param>
/// <param name="People">How many people its incidents hit.</param>
public sealed record Figures(IReadOnlyDictionary<string, long> Values, int People)
{
    public long this[string factor] => Values.GetValueOrDefault(factor);

    /// <summary>How many kinds of evidence there are.</summary>
    public int Kinds => Values.Values.Count(value => value > 0);

    /// <summary>What it costs the business that the item is missing, in points.</summary>
    public int BusinessImpact => Points(customers: false);

    /// <summary>How much customers want the item, in points.</summary>
    public int CustomerImpact => Points(customers: true);

    /// <summary>What a product's own formula makes of them.</summary>
    public long OwnPoints(DigitalProduct product) => Factors.All.Sum(factor => factor.PointsOf(this[factor.Name], product));

    private int Points(bool customers) => (int)Math.Min(Factors.All.Where(factor => factor.ForCustomers == customers).Sum(factor => factor.PointsOf(this[factor.Name])), int.MaxValue);
}
