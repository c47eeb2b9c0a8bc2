namespace Tandem.Product.Products;

/// <summary>One thing that must be true before a product enters a state.</summary>
/// <param name="From">The state it leaves.</param>
/// <param name="To">The state it enters.</param>
/// <param name="Name">As the API names it, such as <c>ownerSet</c>.</param>
/// <param name="Demand">What is to be done where it is not true.</param>
public sealed record Gate(string From, string To, string Name, string Demand, Func<GateView, bool> IsOpen);
