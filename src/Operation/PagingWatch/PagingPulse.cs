using Tandem.Kernel.Jobs;

namespace Tandem.Operation.PagingWatch;

/// <summary>Shows that the engine which takes the steps is alive: a chore that does nothing but come round.</summary>
public sealed class PagingPulse : IChore
{
    public static TimeSpan Every => TimeSpan.FromSeconds(20);

    public Task Run(CancellationToken stop) => Task.CompletedTask;
}
