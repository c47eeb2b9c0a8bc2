using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.OnCall;

/// <summary>Takes an override out: it is as the layers say again.</summary>
public sealed class RemoveOverride(Store store) : IFeature<RemoveOverride.Request>
{
    /// <param name="Override">The id that the schedule lists with it.</param>
    public sealed record Request(Id<Schedule> Schedule, string? Override = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var schedule = await store.Schedule(request.Schedule, stop);
        var gone = Guid.TryParse(request.Override, out var id) && schedule.Overrides.Find(each => each.Id == id) is { } found
            ? found : throw new Refused("There is no such override.", nameof(request.Override));
        schedule.Overrides = [.. schedule.Overrides.Where(each => each != gone)];
        store.Announce(new OverrideRemoved(schedule.Id, gone), by);
        await store.SaveChangesAsync(stop);
    }
}
