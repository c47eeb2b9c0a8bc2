using Tandem.Transition.Releases;

namespace Tandem.Transition.EarlyLife;

/// <summary>Looks how the exit criteria of a release stand.</summary>
public sealed class ReadExitCriteria(IEnumerable<IExitMeasure> measures, TimeProvider clock)
{
    /// <summary>Every criterion of a release; one of which nobody knows what to count is left out.</summary>
    public async Task<IReadOnlyList<ExitState>> Of(Release release, CancellationToken stop)
    {
        var states = new List<ExitState>();
        foreach (var criterion in release.ExitCriteria)
        {
            if (measures.FirstOrDefault(each => each.Name == criterion.Measure) is { } measure)
                states.Add(new(criterion, measure.Label, measure.AtLeast, await measure.Read(release, release.EarlyLifeSince ?? clock.GetUtcNow(), stop)));
        }

        return states;
    }

    /// <summary>What can be counted.</summary>
    public IEnumerable<IExitMeasure> Measures => measures;
}
