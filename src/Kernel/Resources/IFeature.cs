using Tandem.Kernel.Access;

namespace Tandem.Kernel.Resources;

/// <summary>A verb of a practice: checks its rules, changes its record, announces its fact.</summary>
public interface IFeature<in TRequest>
{
    Task Run(TRequest request, Actor by, CancellationToken stop = default);
}
