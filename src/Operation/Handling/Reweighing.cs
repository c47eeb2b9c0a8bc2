using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Handling;

/// <summary>What weighing every open incident anew would change.</summary>
/// <param name="Open">How many incidents are open.</param>
/// <param name="Changing">How many of them would get another priority.</param>
public sealed record Reweighing(int Open, int Changing)
{
    public static async Task<Reweighing> Preview(Store store, CancellationToken stop)
    {
        var settings = await CurrentSettings.Read(store, stop);
        var groups = await store.Incidents.Open
            .GroupBy(incident => new { incident.Impact, incident.Urgency, incident.Priority })
            .Select(group => new { group.Key.Impact, group.Key.Urgency, group.Key.Priority, Count = group.Count() })
            .ToListAsync(stop);
        var matrix = settings.Priorities;
        return new(groups.Sum(group => group.Count), groups.Where(group => matrix[group.Impact, group.Urgency] != group.Priority).Sum(group => group.Count));
    }
}
