using Tandem.Transition.Changes;

namespace Tandem.Transition.ChangeRisk;

/// <summary>Computes how much may go wrong with a change from what is known of it, factor by factor.</summary>
public sealed class RiskOfChange(IEnumerable<IRiskSource> sources)
{
    public async Task<RiskAssessment> Of(Change change, CancellationToken stop)
    {
        var factors = new List<RiskFactor>();
        foreach (var source in sources)
            factors.AddRange(await source.Of(change, stop));
        return RiskAssessment.Of(factors);
    }

    /// <summary>Computes it and writes it down on the change; the caller saves.</summary>
    public async Task Weigh(Change change, CancellationToken stop)
    {
        var now = await Of(change, stop);
        (change.Risk, change.RiskScore) = (now.Level, now.Score);
    }
}
