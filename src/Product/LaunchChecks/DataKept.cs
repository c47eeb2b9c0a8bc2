using Tandem.Product.Launches;

namespace Tandem.Product.LaunchChecks;

/// <summary>A person says that the data are kept or were exported, and by what one sees it.</summary>
public sealed class DataKept : ILaunchCheck
{
    public string Name => "dataKept";

    public string Label => "Its data are kept, or were given back";

    public LaunchType For => LaunchType.Retirement;

    public bool IsAttested => true;

    public Task<Finding> Of(LaunchScope scope, CancellationToken stop) => Task.FromResult(Finding.Attested(scope, Name, "Nobody has said what becomes of its data, and by what one sees it."));
}
