using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.MajorIncidents;

/// <summary>Says that the worst is over: no more updates are due, and the review begins.</summary>
public sealed class EndMajorIncident(Store store, UpdateReminders reminders, TimeProvider clock) : IFeature<EndMajorIncident.Request>
{
    public sealed record Request(Id<MajorIncident> Major);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var major = await store.MajorIncident(request.Major, stop);
        major.End(clock.GetUtcNow());
        store.Announce(new MajorIncidentEnded(major.Id, major.Incident), by);
        await reminders.Plan(major, stop);
        await store.SaveChangesAsync(stop);
    }
}
