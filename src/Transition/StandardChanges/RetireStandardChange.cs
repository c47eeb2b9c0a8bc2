using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;

namespace Tandem.Transition.StandardChanges;

/// <summary>Says that a change needs a decision each time again, or from the first.</summary>
public sealed class RetireStandardChange(Store store) : IFeature<RetireStandardChange.Request>
{
    public sealed record Request(Id<StandardChange> Standard, string? Reason = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var standard = await store.StandardChange(request.Standard, stop);
        var reason = ChangeRules.Reason(request.Reason, "Say why it is not done so any more.");
        standard.Retire();
        store.Announce(new StandardChangeRetired(standard.Id, reason), by);
        await store.SaveChangesAsync(stop);
    }
}
