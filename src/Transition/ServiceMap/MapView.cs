namespace Tandem.Transition.ServiceMap;

/// <summary>A part of the map, small enough to look at.</summary>
/// <param name="Left">How many items would belong to it, too, and are left out.</param>
public sealed record MapView(IReadOnlyList<MapNode> Nodes, IReadOnlyList<MapEdge> Edges, int Left);
