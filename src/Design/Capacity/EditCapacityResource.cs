using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.Capacity;

/// <summary>Changes what is known of something limited; its forecast follows.</summary>
public sealed class EditCapacityResource(Store store, MeasureCapacity measure) : IFeature<EditCapacityResource.Request>
{
    public sealed record Request(Id<CapacityResource> Resource, Patch Patch);

    /// <exception cref="Refused">It is retired, or a value is out of its range.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (resource, patch) = (await store.CapacityResource(request.Resource, stop), request.Patch);
        CapacityRules.DemandInUse(resource);
        patch.Take<string>("title", value => resource.Title = CapacityRules.Title(value));
        patch.Take<string>("description", value => resource.Description = CapacityRules.Text(value, "description"));
        patch.Take<Id<Service>?>("service", value => resource.Service = value ?? throw new Refused("Say which service needs it.", "service"));
        patch.Take<Id<Person>?>("owner", value => resource.Owner = value);
        patch.Take<string>("unit", value => resource.Unit = CapacityRules.Unit(value));
        patch.Take<double?>("limit", value => resource.Limit = CapacityRules.Limit(value));
        patch.Take<double?>("warningShare", value => resource.WarningShare = CapacityRules.WarningShare(value));
        patch.Take<CustomValues>("custom", value => resource.Custom = value ?? CustomValues.None);
        store.Announce(new CapacityResourceEdited(resource.Id), by);
        await measure.Of(resource, stop);
        await store.SaveChangesAsync(stop);
    }
}
