using Tandem.Kernel.Access;

namespace Tandem.Product.Roadmap;

/// <summary>The circle of readers to whom what is public is shown.</summary>
public static class RoadmapCircle
{
    public static Guid Everybody { get; } = new("00000000-0000-0000-0000-0000000000e2");

    internal static IEnumerable<Guid> Of(Actor actor)
    {
        _ = actor;
        return [Everybody];
    }
}
