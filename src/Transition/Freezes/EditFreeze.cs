using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Freezes;

/// <summary>Moves a freeze, or changes for what it holds.</summary>
public sealed class EditFreeze(Store store) : IFeature<EditFreeze.Request>
{
    public sealed record Request(Id<ChangeFreeze> Freeze, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (freeze, patch) = (await store.ChangeFreeze(request.Freeze, stop), request.Patch);
        if (freeze.State == FreezeLife.Lifted)
            throw new Refused("It was lifted: declare a new one.", "state");
        patch.Take<string>("title", value => freeze.Title = FreezeRules.Title(value));
        patch.Take<string>("reason", value => freeze.Reason = FreezeRules.Reason(value));
        patch.Take<Id<Service>?>("service", value => freeze.Service = value);
        patch.Take<List<Id<ConfigurationItem>>>("items", value => freeze.Items = FreezeRules.Items(value));
        patch.Take<CustomValues>("custom", value => freeze.Custom = value ?? CustomValues.None);
        var (start, end) = (freeze.StartsAt, freeze.EndsAt);
        patch.Take<DateTimeOffset?>("startsAt", value => start = value ?? throw new Refused("Say when it starts.", "startsAt"));
        patch.Take<DateTimeOffset?>("endsAt", value => end = value ?? throw new Refused("Say when it ends.", "endsAt"));
        freeze.Plan(start, end);
        store.Announce(new FreezeEdited(freeze.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
