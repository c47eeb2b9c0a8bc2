using Tandem.Kernel.Records;
using Tandem.Product.Backlog;
using Tandem.Product.Launches;
using Tandem.Product.Products;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.Releases;

namespace Tandem.Product.LaunchChecks;

/// <summary>What a launch is about, as the checks look at it.</summary>
/// <param name="Services">Those by which the product is delivered, and that of the release.</param>
/// <param name="Changes">What the release brings.</param>
/// <param name="Items">The backlog items it brings.</param>
/// <param name="From">When it shall be, or now where that has passed or nobody has said.</param>
public sealed record LaunchScope(Launch Launch, DigitalProduct Product, IReadOnlyList<Service> Services, Release? Release, IReadOnlyList<Change> Changes, IReadOnlyList<BacklogItem> Items, DateTimeOffset From)
{
    public IReadOnlyList<Id<Service>> ServiceIds { get; } = [.. Services.Select(service => service.Id)];

    /// <summary>What a check says that needs a service where none is named.</summary>
    public Finding NoService { get; } = new(false, "No service is named by which the product is delivered.", ProductKind.Kind.NumberOf(Product));
}
