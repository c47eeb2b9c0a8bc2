using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Freezes;

/// <summary>Names a time in which nothing is changed unless it is an emergency.</summary>
public sealed class DeclareFreeze(Store store) : IFeature<DeclareFreeze.Request, ChangeFreeze>
{
    public sealed record Request(
        string? Title = null,
        string? Reason = null,
        DateTimeOffset? StartsAt = null,
        DateTimeOffset? EndsAt = null,
        Id<Service>? Service = null,
        IReadOnlyList<Id<ConfigurationItem>>? Items = null,
        CustomValues? Custom = null);

    /// <exception cref="Refused">It has no name, or its time makes no sense.</exception>
    public async Task<ChangeFreeze> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var freeze = new ChangeFreeze
        {
            Title = FreezeRules.Title(request.Title),
            Reason = FreezeRules.Reason(request.Reason),
            Service = request.Service,
            Items = FreezeRules.Items(request.Items),
            Custom = request.Custom ?? CustomValues.None,
        };
        freeze.Plan(request.StartsAt ?? throw new Refused("Say when it starts.", "startsAt"), request.EndsAt ?? throw new Refused("Say when it ends.", "endsAt"));
        store.Add(freeze);
        store.Announce(new FreezeDeclared(freeze.Id, freeze.Title), by);
        await store.SaveChangesAsync(stop);
        return freeze;
    }
}
