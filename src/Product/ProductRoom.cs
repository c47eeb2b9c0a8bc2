using Tandem.Kernel.Rooms;
using Tandem.Product.Backlog;
using Tandem.Product.Feasibility;
using Tandem.Product.Ideas;
using Tandem.Product.Interruptions;
using Tandem.Product.Priorities;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;

namespace Tandem.Product;

/// <summary>The table of contents of the room that says what is built next: vision, discovery, roadmap, backlog, forecasts, launches, and the treaty with operations.</summary>
public static class ProductRoom
{
    public static Room Room { get; } = new Room("Product", "What is built next", typeof(ProductRoom).Assembly)
        .With(ProductPractice.Practice)
        .With(IdeaPractice.Practice)
        .With(BacklogPractice.Practice)
        .With(PriorityPractice.Practice)
        .With(InterruptionPractice.Practice)
        .With(RoadmapPractice.Practice)
        .With(FeasibilityPractice.Practice);
}
