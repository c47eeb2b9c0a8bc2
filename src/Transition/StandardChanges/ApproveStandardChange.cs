using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.StandardChanges;

/// <summary>Allows a change to be done from now on without a decision each time.</summary>
public sealed class ApproveStandardChange(Store store) : IFeature<ApproveStandardChange.Request>
{
    public sealed record Request(Id<StandardChange> Standard);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var standard = await store.StandardChange(request.Standard, stop);
        standard.Approve(by);
        store.Announce(new StandardChangeApproved(standard.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
