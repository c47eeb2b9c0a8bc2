using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Objectives;
using Tandem.Transition.Releases;

namespace Tandem.Product.Launches;

/// <summary>It comes to its users, or it goes. What comes is announced with it where it was not before, and its release enters early-life support.</summary>
public sealed class CarryOutLaunch(Store store, AnnounceLaunch announce, AdvanceRelease advance, TimeProvider clock) : IFeature<CarryOutLaunch.Request>
{
    public sealed record Request(Id<Launch> Launch);

    /// <exception cref="Refused">Its release does not run yet, nothing is written that could be announced, or a gate before early-life support is shut.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var launch = await store.Launch(request.Launch, stop);
        LaunchLife.Life.Move(launch.State, LaunchLife.Live);
        if (launch.Release is { } id && launch.Kind == LaunchType.Launch)
        {
            var state = await store.Releases.Where(release => release.Id == id).Select(release => release.State).SingleAsync(stop);
            if (!LaunchRules.IsInUse(state))
                throw new Refused("Its release is not in use yet: deploy it first.", "release");
            if (state == ReleaseLife.Deployed)
                await advance.Run(new(id, ReleaseLife.EarlyLife), by, stop);
        }

        launch.MoveTo(LaunchLife.Live, Moments.ToMicrosecond(clock.GetUtcNow()));
        if (launch.MeasuredBy is { } objective)
            launch.Begin(await store.Set<Objective>().Where(row => row.Id == objective).Select(row => row.Progress).SingleOrDefaultAsync(stop));
        store.Announce(new LaunchCarriedOut(launch.Id), by);
        if (launch.AnnouncedAt is null)
            announce.Tell(launch, null, by);
        await store.SaveChangesAsync(stop);
    }
}
