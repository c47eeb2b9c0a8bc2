using Tandem.Product.Launches;

namespace Tandem.Product.LaunchChecks;

/// <summary>A person says that security was reviewed, and by what one sees it.</summary>
public sealed class SecurityReviewed : ILaunchCheck
{
    public string Name => "securityReviewed";

    public string Label => "Security was reviewed";

    public LaunchType For => LaunchType.Launch;

    public bool IsAttested => true;

    public Task<Finding> Of(LaunchScope scope, CancellationToken stop) => Task.FromResult(Finding.Attested(scope, Name, "Nobody has said that security was reviewed, and by what one sees it."));
}
