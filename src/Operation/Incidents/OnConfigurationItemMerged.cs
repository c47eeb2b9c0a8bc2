using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;

namespace Tandem.Operation.Incidents;

/// <summary>Incidents about an item that was merged into another are about that one from then on.</summary>
public sealed class OnConfigurationItemMerged(Store store) : IListener<ConfigurationItemMerged>
{
    private const int AtOnce = 200;

    public Task Hear(ConfigurationItemMerged fact, RecordedFact recorded, CancellationToken stop) => store.InStretches(AtOnce, async () =>
    {
        var about = await store.Incidents.Where(incident => incident.Item == fact.Item).OrderBy(incident => incident.Serial).Take(AtOnce).ToListAsync(stop);
        foreach (var incident in about)
        {
            incident.Item = fact.Into;
            store.Announce(new IncidentEdited(incident.Id), recorded.Follower);
        }

        return about.Count;
    }, stop);
}
