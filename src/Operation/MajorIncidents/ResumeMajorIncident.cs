using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.MajorIncidents;

/// <summary>Leads it again: it was not over after all.</summary>
public sealed class ResumeMajorIncident(Store store, UpdateReminders reminders, TimeProvider clock) : IFeature<ResumeMajorIncident.Request>
{
    public sealed record Request(Id<MajorIncident> Major);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var major = await store.MajorIncident(request.Major, stop);
        major.Accept(clock.GetUtcNow());
        store.Announce(new MajorIncidentResumed(major.Id, major.Incident), by);
        await reminders.Plan(major, stop);
        await store.SaveChangesAsync(stop);
    }
}
