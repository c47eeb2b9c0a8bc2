using Tandem.Kernel.Rooms;
using Tandem.Product.Backlog;
using Tandem.Product.Changelog;
using Tandem.Product.Coming;
using Tandem.Product.Feasibility;
using Tandem.Product.Ideas;
using Tandem.Product.Interruptions;
using Tandem.Product.LaunchChecks;
using Tandem.Product.Launches;
using Tandem.Product.LaunchResults;
using Tandem.Product.Priorities;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;
using Tandem.Product.Scorecard;
using Tandem.Product.Treaties;

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
        .With(FeasibilityPractice.Practice)
        .With(TreatyPractice.Practice)
        .With(LaunchPractice.Practice)
        .With(LaunchCheckPractice.Practice)
        .With(LaunchResultPractice.Practice)
        .With(ChangelogPractice.Practice)
        .With(ScorecardPractice.Practice)
        .With(ComingPractice.Practice);
}
