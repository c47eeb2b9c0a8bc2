using Tandem.Transition.Releases;

namespace Tandem.Transition.EarlyLife;

/// <summary>Whole days since early-life support began.</summary>
public sealed class DaysInEarlyLife(TimeProvider clock) : IExitMeasure
{
    public string Name => "days";

    public string Label => "Days in early-life support";

    public bool AtLeast => true;

    public Task<int> Read(Release release, DateTimeOffset since, CancellationToken stop) => Task.FromResult((int)Math.Max(0, (clock.GetUtcNow() - since).TotalDays));
}
