using Tandem.Product.Roadmap;

namespace Tandem.Product.RoadmapPages;

/// <summary>What one circle of readers is told on a roadmap.</summary>
/// <param name="Least">The least audience that an item must be said to.</param>
/// <param name="Days">Dates are told to the day; otherwise to the month.</param>
/// <param name="Dates">Dates are told at all.</param>
public sealed record RoadmapVersion(RoadmapAudience Least, bool Dates, bool Days)
{
    public static RoadmapVersion Team { get; } = new(RoadmapAudience.Team, true, true);

    public static RoadmapVersion Executives { get; } = new(RoadmapAudience.Executives, true, false);

    /// <summary>What is said to everybody: no dates, which nobody outside can weigh.</summary>
    public static RoadmapVersion Public { get; } = new(RoadmapAudience.Public, false, false);

    public static RoadmapVersion Named(string? name) => name switch
    {
        "executives" => Executives,
        "public" => Public,
        _ => Team,
    };
}
