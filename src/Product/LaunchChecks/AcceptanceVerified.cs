using Tandem.Product.Backlog;
using Tandem.Product.Launches;

namespace Tandem.Product.LaunchChecks;

/// <summary>Each acceptance criterion of the backlog items was seen to be true.</summary>
public sealed class AcceptanceVerified : ILaunchCheck
{
    public string Name => "acceptanceVerified";

    public string Label => "The acceptance of everything it brings is verified";

    public LaunchType For => LaunchType.Launch;

    public Task<Finding> Of(LaunchScope scope, CancellationToken stop)
    {
        if (scope.Items.Count == 0)
            return Task.FromResult(new Finding(false, "It does not say which backlog items it brings.", LaunchKind.Kind.NumberOf(scope.Launch)));
        List<string> open = [.. scope.Items.Where(item => item.Acceptance.Count == 0 || item.Acceptance.Exists(criterion => criterion.VerifiedAt is null)).Select(BacklogItemKind.Kind.NumberOf)];
        return Task.FromResult(open.Count > 0
            ? new Finding(false, $"{Finding.Names(open)} not verified.", open[0])
            : new Finding(true, $"Every criterion is verified: {scope.Items.Sum(item => item.Acceptance.Count)} of {Finding.Names([.. scope.Items.Select(BacklogItemKind.Kind.NumberOf)])}.", BacklogItemKind.Kind.NumberOf(scope.Items[0])));
    }
}
