using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Product.LaunchChecks;

namespace Tandem.Product.Launches;

/// <summary>Says that a launch goes: every check it needs is met by the records as they are now, or was waived.</summary>
public sealed class DecideGo(Store store, ReadChecks checks, TimeProvider clock) : IFeature<DecideGo.Request>
{
    public sealed record Request(Id<Launch> Launch);

    /// <exception cref="Refused">A check is neither met nor waived; each is named.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var launch = await store.Launch(request.Launch, stop);
        launch.MoveTo(LaunchLife.Go, Moments.ToMicrosecond(clock.GetUtcNow()));
        var states = await checks.Of(launch, stop);
        List<Complaint> missing = [.. states.Where(state => !state.LetsGo).Select(state => new Complaint(state.Name, $"{state.Label}: {state.Why}") { Place = state.Place })];
        if (missing.Count > 0)
            throw new Refused(missing);
        store.Announce(new LaunchApproved(launch.Id, [.. states.Where(state => state.Passed).Select(state => state.Name)], [.. states.Where(state => !state.Passed && state.WaivedBy is not null).Select(state => state.Name)]), by);
        await store.SaveChangesAsync(stop);
    }
}
