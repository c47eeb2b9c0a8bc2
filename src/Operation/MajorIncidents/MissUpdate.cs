using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.MajorIncidents;

/// <summary>Says that a promised update has not been told, and says it again as long as it has not.</summary>
public sealed class MissUpdate(Store store, JobSchedule jobs, TimeProvider clock) : IJob<MissUpdate.Order>
{
    public sealed record Order(Id<MajorIncident> Major, DateTimeOffset Due);

    public async Task Run(Order request, CancellationToken stop)
    {
        if (await store.MajorIncidents.SingleOrDefaultAsync(major => major.Id == request.Major, stop) is not { IsActive: true } major || major.NextUpdateAt != request.Due)
            return;
        store.Announce(new StatusUpdateMissed(major.Id, request.Due, major.Communicator ?? major.Commander), Actor.System("communication plan"));
        await jobs.Add(request, clock.GetUtcNow() + TimeSpan.FromMinutes(Math.Max(major.UpdateEvery, 5)), UpdateReminders.Key(major.Id), stop);
        await store.SaveChangesAsync(stop);
    }
}
