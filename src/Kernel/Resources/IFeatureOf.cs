using Tandem.Kernel.Access;

namespace Tandem.Kernel.Resources;

/// <summary>A verb of a practice that hands back what it made.</summary>
public interface IFeature<in TRequest, TResult>
{
    Task<TResult> Run(TRequest request, Actor by, CancellationToken stop = default);
}
