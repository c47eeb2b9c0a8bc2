using Tandem.Transition.Releases;

namespace Tandem.Transition.EarlyLife;

/// <summary>Something by which one sees whether early-life support may end. Every room may bring some.</summary>
public interface IExitMeasure
{
    /// <summary>As a criterion names it, such as <c>days</c>.</summary>
    string Name { get; }

    /// <summary>What is counted, such as "Days in early-life support".</summary>
    string Label { get; }

    /// <summary>It must reach the limit; else it must not pass it.</summary>
    bool AtLeast { get; }

    /// <summary>How much there is since the early life of a release began.</summary>
    Task<int> Read(Release release, DateTimeOffset since, CancellationToken stop);
}
