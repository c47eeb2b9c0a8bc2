using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.StatusPage;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.StatusComponents;

/// <summary>Puts a service on the public status page under a public name.</summary>
public sealed class AddStatusComponent(Store store, StatusBoard board) : IFeature<AddStatusComponent.Request, StatusComponent>
{
    /// <param name="Name">The public name; null: the service's own.</param>
    /// <param name="Place">0 to 10,000; null: the first.</param>
    public sealed record Request(Id<Service>? Service = null, string? Name = null, string? Description = null, int? Place = null);

    /// <exception cref="Refused">It names no service, or one that stands there already.</exception>
    public async Task<StatusComponent> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var id = request.Service ?? throw new Refused("Say which service.", nameof(request.Service));
        var own = await store.Services.Where(service => service.Id == id).Select(service => service.Name).SingleOrDefaultAsync(stop) ?? throw new Refused("There is no such service.", nameof(request.Service));
        if (await store.Set<StatusComponent>().AnyAsync(row => row.Service == id, stop))
            throw new Refused("This service has its place on the page already.", nameof(request.Service));
        var component = new StatusComponent
        {
            Name = StatusComponentRules.Name(string.IsNullOrWhiteSpace(request.Name) ? own : request.Name),
            Description = StatusComponentRules.Description(request.Description),
            Service = id,
        };
        component.Put(request.Place ?? 0);
        store.Add(component);
        store.Announce(new StatusComponentAdded(component.Id, component.Name), by);
        await store.SaveChangesAsync(stop);
        board.Forget();
        return component;
    }
}
