using Tandem.Design.Capacity;

namespace Tandem.Product.Feasibility;

/// <summary>Whether there is enough of something limited on a day.</summary>
/// <param name="Why">What is so, with its figures.</param>
/// <param name="Change">What would make it enough; empty where it is.</param>
public sealed record Headroom(CapacityResource Resource, Verdict Verdict, string Why, string Change);
