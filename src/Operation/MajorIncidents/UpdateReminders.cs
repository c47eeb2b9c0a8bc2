using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;

namespace Tandem.Operation.MajorIncidents;

/// <summary>Sees to it that somebody notices when a promised update is not told.</summary>
public sealed class UpdateReminders(JobSchedule jobs)
{
    /// <summary>Sets the alarm for the next update, or calls it off. Saved together with the change.</summary>
    public async Task Plan(MajorIncident major, CancellationToken stop)
    {
        if (major.NextUpdateAt is { } due)
            await jobs.Add(new MissUpdate.Order(major.Id, due), due, Key(major.Id), stop);
        else
            await jobs.Cancel(Key(major.Id), stop);
    }

    public static string Key(Id<MajorIncident> major) => $"major incident update {major}";
}
