namespace Tandem.Product.Backlog;

/// <summary>How much of something limited an item will use once it is there.</summary>
/// <param name="Resource">The number of the resource, such as <c>CAP-1</c>.</param>
/// <param name="Amount">In the unit of the resource, above 0.</param>
public sealed record CapacityClaim(string Resource, double Amount);
