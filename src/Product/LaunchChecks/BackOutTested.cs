using Tandem.Product.Launches;
using Tandem.Transition.Changes;
using Tandem.Transition.Releases;

namespace Tandem.Product.LaunchChecks;

/// <summary>Every change has a back-out plan, and somebody tried it: a gate of the release or a person says so.</summary>
public sealed class BackOutTested : ILaunchCheck
{
    public string Name => "backOutTested";

    public string Label => "The way back is planned and was tried";

    public LaunchType For => LaunchType.Launch;

    /// <summary>The gate of a release that says the same.</summary>
    private const string Gate = "back-out-tested";

    public bool IsAttested => true;

    public Task<Finding> Of(LaunchScope scope, CancellationToken stop)
    {
        List<string> without = [.. scope.Changes.Where(change => change.Type != ChangeType.Standard && change.State != ChangeLife.Cancelled && change.BackOutPlan.Length == 0).Select(ChangeKind.Kind.NumberOf)];
        if (without.Count > 0)
            return Task.FromResult(new Finding(false, $"{Finding.Names(without)} without a back-out plan.", without[0]));
        if (scope.Release is { } release && release.Gates.Find(gate => gate.Name == Gate) is { TickedBy: { } by } gate)
            return Task.FromResult(new Finding(true, $"{by}: {gate.Evidence}", ReleaseKind.Kind.NumberOf(release)));
        return Task.FromResult(Finding.Attested(scope, Name, "Nobody has said that the way back was tried."));
    }
}
