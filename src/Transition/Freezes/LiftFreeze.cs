using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Freezes;

/// <summary>Ends a freeze before its time, or before it began.</summary>
public sealed class LiftFreeze(Store store) : IFeature<LiftFreeze.Request>
{
    public sealed record Request(Id<ChangeFreeze> Freeze, string? Reason = null);

    /// <exception cref="Refused">No reason is given.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(request.Reason))
            throw new Refused("Say why it does not hold any more.", "reason");
        var freeze = await store.ChangeFreeze(request.Freeze, stop);
        freeze.Lift();
        store.Announce(new FreezeLifted(freeze.Id, request.Reason.Trim()), by);
        await store.SaveChangesAsync(stop);
    }
}
