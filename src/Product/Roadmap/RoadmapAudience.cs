namespace Tandem.Product.Roadmap;

/// <summary>The widest circle that a roadmap item is said to.</summary>
public enum RoadmapAudience
{
    /// <summary>Those who build it.</summary>
    Team,

    /// <summary>Those who decide as well.</summary>
    Executives,

    /// <summary>Everybody who may sign in, in the portal too.</summary>
    Public,
}
