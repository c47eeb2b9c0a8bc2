using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Product.LaunchChecks;

namespace Tandem.Product.Launches;

/// <summary>Says that a check is met which no record can tell, and by what one sees it.</summary>
public sealed class AttestCheck(Store store, ReadChecks checks, TimeProvider clock) : IFeature<AttestCheck.Request>
{
    public sealed record Request(Id<Launch> Launch, string? Check = null, string? Evidence = null);

    /// <exception cref="Refused">There is no such check, it looks for itself, or nothing is said by what one sees it.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var launch = await store.Launch(request.Launch, stop);
        LaunchRules.DemandAlive(launch);
        var check = checks.Named(launch, request.Check);
        if (!check.IsAttested)
            throw new Refused("This check looks for itself: it is met once the records say so.", "check");
        var evidence = LaunchRules.Reason(request.Evidence, "Say by what one sees it: a report, a link, who looked.", "evidence");
        launch.Attest(new(check.Name, by.Name, Moments.ToMicrosecond(clock.GetUtcNow()), evidence));
        store.Announce(new CheckAttested(launch.Id, check.Name, evidence), by);
        await store.SaveChangesAsync(stop);
    }
}
