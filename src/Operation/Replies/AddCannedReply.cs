using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Replies;

/// <summary>Keeps an answer that is given often.</summary>
public sealed class AddCannedReply(Store store) : IFeature<AddCannedReply.Request, CannedReply>
{
    public sealed record Request(string? Name = null, string? Text = null);

    public async Task<CannedReply> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var reply = new CannedReply { Name = ReplyChecks.Name(request.Name), Text = ReplyChecks.Text(request.Text) };
        store.Add(reply);
        store.Announce(new CannedReplyAdded(reply.Id), by);
        await store.SaveChangesAsync(stop);
        return reply;
    }
}
