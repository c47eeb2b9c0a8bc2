using Tandem.Kernel.Text;
using Tandem.Product.Launches;

namespace Tandem.Product.LaunchChecks;

/// <summary>What goes was announced to those who use it.</summary>
public sealed class UsersTold : ILaunchCheck
{
    public string Name => "usersTold";

    public string Label => "Its users are told";

    public LaunchType For => LaunchType.Retirement;

    public Task<Finding> Of(LaunchScope scope, CancellationToken stop) => Task.FromResult(scope.Launch.AnnouncedAt is { } at
        ? new Finding(true, $"Announced on {IsoDay.Of(at)}.", LaunchKind.Kind.NumberOf(scope.Launch))
        : new Finding(false, "It was not announced.", LaunchKind.Kind.NumberOf(scope.Launch)));
}
