using Tandem.Transition.Relations;

namespace Tandem.Transition.Impact;

/// <summary>What the map knows of a relation.</summary>
/// <param name="Group">The name of the group in which relations stand in for each other; empty: none.</param>
/// <param name="Needed">How many of the group are needed, 1 or more.</param>
public readonly record struct MapRelation(Guid From, string Type, Guid To, string Group, int Needed, FailureEffect? Effect);
