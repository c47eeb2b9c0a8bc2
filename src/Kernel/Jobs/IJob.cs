namespace Tandem.Kernel.Jobs;

/// <summary>Work that is asked for now and done later, at least once, whatever restarts in between.</summary>
/// <typeparam name="TRequest">What is to be done; kept as JSON until then.</typeparam>
public interface IJob<in TRequest>
{
    Task Run(TRequest request, CancellationToken stop);
}
