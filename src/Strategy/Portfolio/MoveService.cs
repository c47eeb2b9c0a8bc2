using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Strategy.Portfolio;

/// <summary>Moves a service through the portfolio.</summary>
public sealed class MoveService(Store store) : IFeature<MoveService.Request>
{
    public sealed record Request(Id<Service> Service, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var service = await store.Services.SingleAsync(service => service.Id == request.Service, stop);
        var from = service.State;
        service.MoveTo(request.To);
        store.Announce(new ServiceMoved(service.Id, from, request.To), by);
        await store.SaveChangesAsync(stop);
    }
}
