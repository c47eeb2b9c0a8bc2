namespace Tandem.Kernel.Links;

/// <summary>Every relation in the house.</summary>
public sealed class Relations(IEnumerable<Relation> relations)
{
    public IReadOnlyList<Relation> All { get; } = [.. relations];

    /// <summary>Finds a relation by the name of either side, and says whether it was the side where it is kept.</summary>
    public (Relation Relation, bool Kept)? Named(string name)
    {
        if (All.FirstOrDefault(each => each.Name == name) is { } kept)
            return (kept, true);
        return All.FirstOrDefault(each => each.Inverse == name) is { } inverse ? (inverse, false) : null;
    }

    /// <exception cref="Refused">There is none of this name.</exception>
    public (Relation Relation, bool Kept) Demand(string? name) => string.IsNullOrWhiteSpace(name)
        ? throw new Refused("Say how the two are related.", "relation")
        : Named(name) ?? throw new Refused("There is no such relation.", "relation");

    /// <summary>Every side of every relation, as a form offers them.</summary>
    public IEnumerable<(string Name, string Label)> Sides =>
        All.SelectMany(each => each.IsSymmetric ? [(each.Name, each.Label)] : new[] { (each.Name, each.Label), (each.Inverse, each.InverseLabel) });
}
