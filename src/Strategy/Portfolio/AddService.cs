using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Calendars;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Strategy.Portfolio;

/// <summary>Takes a service into the portfolio's pipeline.</summary>
public sealed class AddService(Store store) : IFeature<AddService.Request, Service>
{
    public sealed record Request(
        string? Name,
        string? Description = null,
        Criticality? Criticality = null,
        Id<Person>? Owner = null,
        Id<Team>? Team = null,
        Id<Organisation>? Organisation = null,
        Id<Calendar>? Calendar = null,
        CustomValues? Custom = null);

    public async Task<Service> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var service = new Service
        {
            Name = await ServiceNames.Check(store, request.Name, stop),
            Description = request.Description ?? "",
            Criticality = request.Criticality ?? Portfolio.Criticality.Medium,
            Owner = request.Owner,
            Team = request.Team,
            Organisation = request.Organisation,
            Calendar = request.Calendar,
            Custom = request.Custom ?? CustomValues.None,
        };
        store.Add(service);
        store.Announce(new ServiceAdded(service.Id, service.Name), by);
        await store.SaveChangesAsync(stop);
        return service;
    }
}
