using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Replies;

/// <summary>Takes an answer out of use, or into use again.</summary>
public sealed class MoveCannedReply(Store store) : IFeature<MoveCannedReply.Request>
{
    public sealed record Request(Id<CannedReply> Reply, string To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var reply = await store.Set<CannedReply>().SingleAsync(reply => reply.Id == request.Reply, stop);
        var from = reply.State;
        reply.Move(request.To);
        store.Announce(new CannedReplyMoved(reply.Id, from, reply.State), by);
        await store.SaveChangesAsync(stop);
    }
}
