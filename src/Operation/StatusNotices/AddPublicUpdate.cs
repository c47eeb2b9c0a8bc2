using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.StatusNotices;

/// <summary>Tells everybody more about a disruption that has come as far as before.</summary>
public sealed class AddPublicUpdate(Store store, TellStatus tell) : IFeature<AddPublicUpdate.Request>
{
    public sealed record Request(Id<StatusNotice> Notice, string? Text = null);

    /// <exception cref="Refused">It is over.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var notice = await store.StatusNotice(request.Notice, stop);
        if (!notice.Open)
            throw new Refused("It is resolved: say that it came back, or begin another.", "state");
        await tell.Tell(notice, notice.State, request.Text, by, stop);
    }
}
