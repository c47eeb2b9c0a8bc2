using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.ItemClasses;

/// <summary>Takes a class out of use, or into use again; its items stay what they are.</summary>
public sealed class MoveConfigurationClass(Store store) : IFeature<MoveConfigurationClass.Request>
{
    public sealed record Request(Id<ConfigurationClass> Class, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var moved = await store.Set<ConfigurationClass>().SingleAsync(each => each.Id == request.Class, stop);
        var from = moved.State;
        moved.Move(request.To);
        store.Announce(new ConfigurationClassMoved(moved.Id, from, moved.State), by);
        await store.SaveChangesAsync(stop);
    }
}
