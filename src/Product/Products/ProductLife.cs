using Tandem.Kernel.Lifecycles;

namespace Tandem.Product.Products;

/// <summary>The life of a product from the first thought to its end, as data; <see cref="ProductGates"/> says what each step demands.</summary>
public static class ProductLife
{
    public const string Concept = "concept";
    public const string Design = "design";
    public const string Development = "development";
    public const string Testing = "testing";
    public const string Launch = "launch";
    public const string Live = "live";
    public const string Retiring = "retiring";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [
            new(Concept, "Concept", StateCategory.Waiting),
            new(Design, "Design", StateCategory.Active),
            new(Development, "Development", StateCategory.Active),
            new(Testing, "Testing", StateCategory.Active),
            new(Launch, "Launch", StateCategory.Active),
            new(Live, "Live", StateCategory.Active),
            new(Retiring, "Retiring", StateCategory.Active),
            new(Retired, "Retired", StateCategory.Ended),
        ],
        [
            new(Concept, Design, "Begin the design"),
            new(Design, Development, "Begin the development"),
            new(Development, Testing, "Begin the tests"),
            new(Testing, Launch, "Prepare the launch"),
            new(Launch, Live, "Go live"),
            new(Live, Retiring, "Begin to retire", "reason"),
            new(Retiring, Retired, "Retire"),
            new(Design, Concept, "Back to the concept", "reason"),
            new(Development, Design, "Back to the design", "reason"),
            new(Testing, Development, "Back to the development", "reason"),
            new(Launch, Testing, "Back to the tests", "reason"),
            new(Live, Development, "Develop anew", "reason"),
            new(Retiring, Live, "Keep it after all", "reason"),
            new(Concept, Retired, "Drop", "reason"),
        ]);
}
