using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Transition.Deployments;
using Tandem.Transition.Releases;

namespace Tandem.Transition.EarlyLife;

/// <summary>Deployments of a release that failed or were rolled back since its early-life support began.</summary>
public sealed class FailedDeployments(Store store) : IExitMeasure
{
    public string Name => "failedDeployments";

    public string Label => "Deployments failed or rolled back";

    public bool AtLeast => false;

    public async Task<int> Read(Release release, DateTimeOffset since, CancellationToken stop) =>
        await store.DeploymentsOf(release.Id).CountAsync(row => (row.State == DeploymentLife.Failed || row.State == DeploymentLife.RolledBack) && row.FinishedAt >= since, stop);
}
