using Tandem.Kernel.Rooms;

namespace Tandem.Product;

/// <summary>The table of contents of the room that says what is built next: vision, discovery, roadmap, backlog, forecasts, launches, and the treaty with operations.</summary>
public static class ProductRoom
{
    public static Room Room { get; } = new("Product", "What is built next", typeof(ProductRoom).Assembly);
}
