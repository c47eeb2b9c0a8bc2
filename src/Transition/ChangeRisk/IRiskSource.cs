using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeRisk;

/// <summary>Knows some of the factors of a change's risk; later rooms bring their own.</summary>
public interface IRiskSource
{
    Task<IReadOnlyList<RiskFactor>> Of(Change change, CancellationToken stop);
}
