using Tandem.Kernel.Records;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;

namespace Tandem.Product.RoadmapDates;

/// <summary>What a team builds.</summary>
/// <param name="Products">The products it works on.</param>
/// <param name="Own">Those of them that are its own: all of their items are its work, but for what is elsewhere.</param>
/// <param name="Given">Roadmap items that were given to it.</param>
/// <param name="GivenWhole">Backlog items whose parts were given to it with them.</param>
/// <param name="Elsewhere">Roadmap items of its own products that were given to another team.</param>
public sealed record TeamScope(Id<Team> Team, IReadOnlyList<DigitalProduct> Products, List<Id<DigitalProduct>> Own, List<Id<RoadmapItem>> Given, List<Id<BacklogItem>> GivenWhole, IReadOnlySet<Id<RoadmapItem>> Elsewhere);
