using Tandem.Kernel.Jobs;

namespace Tandem.Kernel.Listening;

/// <summary>Computes something derived again while the site is served.</summary>
public sealed class RebuildJob(RebuildDerivation rebuild) : IJob<RebuildJob.Request>
{
    public sealed record Request(string Name);

    /// <summary>At most one rebuild of each waits.</summary>
    public static string KeyOf(string name) => $"rebuild:{name}";

    public Task Run(Request request, CancellationToken stop) => rebuild.Run(request.Name, new Progress<long>(), stop);
}
