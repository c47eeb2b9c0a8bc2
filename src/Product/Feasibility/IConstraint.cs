using Tandem.Kernel.Facts;

namespace Tandem.Product.Feasibility;

/// <summary>
/// One constraint of operations that requirements are checked against. A practice of this room or a later one registers its own as one more
/// <see cref="IConstraint"/>; nothing else changes.
/// </summary>
public interface IConstraint
{
    /// <summary>As the API names it, such as <c>errorBudget</c>.</summary>
    string Name { get; }

    /// <summary>It looks at the item's own dates, and not only at product, team, day and skills.</summary>
    bool ByItem => false;

    /// <summary>Whose backlog must be judged again after these facts; most facts concern nobody, and then no query is made.</summary>
    Task<Concern> ConcernOf(IReadOnlyList<RecordedFact> facts, CancellationToken stop);

    /// <summary>What stands against it; nothing: nothing does.</summary>
    Task<IReadOnlyList<Hindrance>> Check(FeasibilityQuestion question, CancellationToken stop);
}
