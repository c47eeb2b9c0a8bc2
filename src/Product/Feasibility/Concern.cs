using Tandem.Kernel.Records;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.Feasibility;

/// <summary>Whose backlog must be judged again after something happened.</summary>
/// <param name="Everything">Every product's.</param>
public sealed record Concern(IReadOnlyCollection<Id<Service>> Services, IReadOnlyCollection<Id<Team>> Teams, bool Everything = false)
{
    /// <summary>Single items, of whatever product.</summary>
    public IReadOnlyCollection<Id<BacklogItem>> Items { get; init; } = [];

    public static Concern Nobody { get; } = new([], []);

    public static Concern All { get; } = new([], [], true);

    public static Concern Of(IEnumerable<Id<Service>?> services) => new([.. services.OfType<Id<Service>>().Distinct()], []);

    public static Concern Of(IEnumerable<Id<Team>?> teams) => new([], [.. teams.OfType<Id<Team>>().Distinct()]);
}
