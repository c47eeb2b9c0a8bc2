using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Handling;

/// <summary>Writes the settings down when a site is opened for the first time, so that they can be read and changed.</summary>
public sealed class FurnishIncidentSettings(Store store) : IFeature<FurnishIncidentSettings.Request>
{
    public sealed record Request;

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (await store.Set<IncidentSettings>().AnyAsync(stop))
            return;
        var settings = new IncidentSettings();
        store.Add(settings);
        store.Announce(new IncidentSettingsBegun(settings.Id), by);
        try
        {
            await store.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Another node opened the site at the same moment and was faster.
        }
    }
}
