namespace Tandem.Transition.ServiceMap;

/// <summary>A relation as the service map shows it.</summary>
public sealed record MapEdge(MapNode From, string Relation, MapNode To, string Group);
