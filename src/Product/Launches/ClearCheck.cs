using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Product.Launches;

/// <summary>Takes back that a check is met or waived.</summary>
public sealed class ClearCheck(Store store) : IFeature<ClearCheck.Request>
{
    public sealed record Request(Id<Launch> Launch, string? Check = null);

    /// <exception cref="Refused">Nothing was said of it.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var launch = await store.Launch(request.Launch, stop);
        LaunchRules.DemandAlive(launch);
        if (!launch.Clear(request.Check ?? ""))
            throw new Refused("Nobody has said anything of this check.", "check");
        store.Announce(new CheckCleared(launch.Id, request.Check!), by);
        await store.SaveChangesAsync(stop);
    }
}
