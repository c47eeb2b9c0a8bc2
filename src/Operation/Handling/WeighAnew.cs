using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.Handling;

/// <summary>Weighs open incidents by the matrix in force, a batch at a time; begun again, it goes on where it was.</summary>
public sealed class WeighAnew(IServiceScopeFactory scopes) : IJob<WeighAnew.Order>
{
    private const int AtOnce = 200;

    /// <summary>Who wanted it.</summary>
    public sealed record Order(Guid? Person, string Name);

    public async Task Run(Order request, CancellationToken stop)
    {
        var by = Actor.System("priority matrix") with { OnBehalfOf = request.Person };
        var after = 0;
        while (await Next(after, by, stop) is { } last)
            after = last;
    }

    /// <returns>The serial of the last incident looked at; null: there was none left.</returns>
    private async Task<int?> Next(int after, Actor by, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var matrix = (await CurrentSettings.Read(store, stop)).Priorities;
        var incidents = await store.Incidents.Open.Where(incident => incident.Serial > after).OrderBy(incident => incident.Serial).Take(AtOnce).ToListAsync(stop);
        if (incidents.Count == 0)
            return null;
        foreach (var incident in incidents.Where(incident => matrix[incident.Impact, incident.Urgency] != incident.Priority))
        {
            incident.Weigh(incident.Impact, incident.Urgency, matrix);
            store.Announce(new IncidentReweighed(incident.Id, incident.Priority), by);
        }

        if (store.ChangeTracker.HasChanges())
            await store.SaveChangesAsync(stop);
        return incidents[^1].Serial;
    }
}
