using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.Capacity;

/// <summary>Writes down something limited that a service needs.</summary>
public sealed class AddCapacityResource(Store store) : IFeature<AddCapacityResource.Request, CapacityResource>
{
    /// <param name="Unit">Such as <c>GB</c> or <c>seats</c>.</param>
    /// <param name="Limit">How much there is, above 0.</param>
    /// <param name="WarningShare">From which share of the limit on its owner is told, above 0 to 1; null: 0.8.</param>
    public sealed record Request(
        string? Title = null,
        Id<Service>? Service = null,
        Id<Person>? Owner = null,
        string? Unit = null,
        double? Limit = null,
        double? WarningShare = null,
        string? Description = null,
        CustomValues? Custom = null);

    /// <exception cref="Refused">It names no service, no unit or no limit.</exception>
    public async Task<CapacityResource> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var resource = new CapacityResource
        {
            Title = CapacityRules.Title(request.Title),
            Description = CapacityRules.Text(request.Description, "description"),
            Service = request.Service ?? throw new Refused("Say which service needs it.", "service"),
            Owner = request.Owner,
            Unit = CapacityRules.Unit(request.Unit),
            Limit = CapacityRules.Limit(request.Limit),
            WarningShare = CapacityRules.WarningShare(request.WarningShare),
            Custom = request.Custom ?? CustomValues.None,
        };
        store.Add(resource);
        store.Announce(new CapacityResourceAdded(resource.Id, resource.Title), by);
        await store.SaveChangesAsync(stop);
        return resource;
    }
}
