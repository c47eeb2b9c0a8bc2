using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Replies;

/// <summary>Changes an answer that is given often.</summary>
public sealed class EditCannedReply(Store store) : IFeature<EditCannedReply.Request>
{
    public sealed record Request(Id<CannedReply> Reply, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var reply = await store.Set<CannedReply>().SingleAsync(reply => reply.Id == request.Reply, stop);
        request.Patch.Take<string>("name", value => reply.Name = ReplyChecks.Name(value));
        request.Patch.Take<string>("text", value => reply.Text = ReplyChecks.Text(value));
        store.Announce(new CannedReplyEdited(reply.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
