using Tandem.Product.Products;

namespace Tandem.Product.Priorities;

/// <summary>One kind of evidence, as data: what is counted, and how much it counts.</summary>
/// <param name="Name">As the API names it.</param>
/// <param name="Label">As the page names it.</param>
/// <param name="Piece">What one record adds, with its amount as <c>{0}</c>.</param>
/// <param name="Parts">How many of a record's units are one of the factor's: 60 minutes are an hour.</param>
/// <param name="Points">What it counts for each <paramref name="Each"/>.</param>
/// <param name="Own">The points that a product gives it in a formula of its own.</param>
/// <param name="Each">For how many of the factor's units the points are given.</param>
/// <param name="ForCustomers">It speaks for customers, otherwise for the business.</param>
public sealed record Factor(string Name, string Label, string Piece, int Points, Func<DigitalProduct, int> Own, int Parts = 1, int Each = 1, bool ForCustomers = false)
{
    private const long Most = 1_000_000;

    /// <summary>The factor's value.</summary>
    /// <param name="amounts">What its records add, all together.</param>
    public long ValueOf(long amounts) => Math.Min(amounts / Parts, Most);

    /// <summary>The points that a value counts in every formula but a product's own.</summary>
    public long PointsOf(long value) => value * Points / Each;

    /// <summary>The points that a value counts in the product's own formula.</summary>
    public long PointsOf(long value, DigitalProduct product) => value * Own(product) / Each;
}
