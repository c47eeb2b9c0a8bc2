using Tandem.Transition.Configuration;

namespace Tandem.Demonstration;

/// <summary>What the web shop's releases bring.</summary>
internal static class ReleaseWords
{
    public const string About = "Baskets that wait for their owners, and a front page that no longer does.";

    /// <summary>One change of a release.</summary>
    internal sealed record Change(string Title, string What, string Reason, params string[] Items);

    /// <summary>What had been brought where before, and how many days ago.</summary>
    public static readonly (string Component, string Version, ItemEnvironment Environment, int Days)[] Earlier =
    [
        ("shop-cart", "2026.3", ItemEnvironment.Test, 40), ("shop-cart", "2026.3", ItemEnvironment.Staging, 36),
        ("shop-prices", "2026.3", ItemEnvironment.Test, 40), ("shop-prices", "2026.3", ItemEnvironment.Staging, 36),
        ("shop-catalogue", "2026.3.1", ItemEnvironment.Test, 28), ("shop-catalogue", "2026.3.1", ItemEnvironment.Staging, 27),
        ("shop-checkout", "2026.3", ItemEnvironment.Staging, 36), ("shop-delivery", "2026.5-beta1", ItemEnvironment.Test, 1),
    ];

    public static readonly Change[] Last =
    [
        new("The basket is kept for a month", "The cart keeps baskets in its own memory for 30 days, under the customer's number.", "Customers order in the evening what they chose at noon, and found an empty basket.", "shop-cart"),
        new("Prices are asked for in one go", "The catalogue asks for the prices of a whole page at once.", "The front page waited 800 ms for forty answers.", "shop-prices", "shop-catalogue"),
    ];

    public static readonly Change[] Next =
    [
        new("Delivery to the hour", "Customers choose an hour instead of a day.", "Every third call to the desk of the shop asks when the lorry comes.", "shop-delivery"),
        new("Checkout on one page", "Address, delivery and payment on one page.", "Four of ten baskets are left at the second page.", "shop-checkout"),
    ];
}
