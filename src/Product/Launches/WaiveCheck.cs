using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Product.LaunchChecks;

namespace Tandem.Product.Launches;

/// <summary>Lets a launch go though a check is not met; whoever does answers for it.</summary>
public sealed class WaiveCheck(Store store, ReadChecks checks, TimeProvider clock) : IFeature<WaiveCheck.Request>
{
    public sealed record Request(Id<Launch> Launch, string? Check = null, string? Reason = null);

    /// <exception cref="Refused">There is no such check, nobody said why, or it is no person who would answer for it.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var launch = await store.Launch(request.Launch, stop);
        LaunchRules.DemandAlive(launch);
        var check = checks.Named(launch, request.Check);
        if (by.Person is null)
            throw new Refused("A person answers for what is waived.", "check");
        var reason = LaunchRules.Reason(request.Reason, "Say why it may go without.");
        launch.Waive(new(check.Name, by.Name, Moments.ToMicrosecond(clock.GetUtcNow()), reason));
        store.Announce(new CheckWaived(launch.Id, check.Name, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
