using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Calendars;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Strategy.Portfolio;

/// <summary>Changes what is known of a service.</summary>
public sealed class EditService(Store store) : IFeature<EditService.Request>
{
    public sealed record Request(Id<Service> Service, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var service = await store.Services.SingleAsync(service => service.Id == request.Service, stop);
        string? name = null;
        request.Patch.Take<string>("name", value => name = value ?? "");
        if (name is not null && name != service.Name)
            service.Name = await ServiceNames.Check(store, name, stop);
        request.Patch.Take<string>("description", value => service.Description = value ?? "");
        request.Patch.Take<Criticality?>("criticality", value => service.Criticality = value ?? Criticality.Medium);
        request.Patch.Take<Id<Person>?>("owner", value => service.Owner = value);
        request.Patch.Take<Id<Team>?>("team", value => service.Team = value);
        request.Patch.Take<Id<Organisation>?>("organisation", value => service.Organisation = value);
        request.Patch.Take<Id<Calendar>?>("calendar", value => service.Calendar = value);
        request.Patch.Take<CustomValues>("custom", value => service.Custom = value ?? CustomValues.None);
        store.Announce(new ServiceEdited(service.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
