using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Handling;

/// <summary>Sets the periods: what is waiting already keeps its time, what begins to wait takes the new one.</summary>
public sealed class EditIncidentSettings(Store store, CurrentSettings current) : IFeature<EditIncidentSettings.Request>
{
    private static readonly string[] Periods = ["remindAfter", "reminders", "giveUpAfter", "closeAfter", "reopenWithin"];

    public sealed record Request(Id<IncidentSettings> Settings, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var settings = await store.Set<IncidentSettings>().SingleAsync(each => each.Id == request.Settings, stop);
        foreach (var period in Periods)
            request.Patch.Take<int?>(period, days => settings.Set(period, days ?? 0));
        store.Announce(new IncidentSettingsEdited(settings.Id), by);
        await store.SaveChangesAsync(stop);
        current.Forget();
    }
}
