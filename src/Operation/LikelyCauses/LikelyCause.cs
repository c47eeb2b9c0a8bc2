namespace Tandem.Operation.LikelyCauses;

/// <summary>The configuration item of which an incident's alerts are most likely the effect.</summary>
/// <param name="Item">Its number, such as <c>CI-12</c>.</param>
/// <param name="Dependents">So many of the other items with alerts depend on it.</param>
/// <param name="Others">So many other items have alerts in the incident.</param>
public sealed record LikelyCause(string Item, string Name, int Dependents, int Others, string Reason)
{
    internal Guid Id { get; init; }
}
