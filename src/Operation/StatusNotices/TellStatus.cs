using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.StatusPage;

namespace Tandem.Operation.StatusNotices;

/// <summary>Tells everybody how far a disruption has come.</summary>
public sealed class TellStatus(Store store, StatusBoard board, TimeProvider clock) : IFeature<TellStatus.Request>
{
    /// <param name="To">investigating, identified, monitoring or resolved.</param>
    public sealed record Request(Id<StatusNotice> Notice, string To, string? Text = null);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var notice = await store.StatusNotice(request.Notice, stop);
        await Tell(notice, request.To, request.Text, by, stop);
    }

    internal async Task Tell(StatusNotice notice, string to, string? text, Actor by, CancellationToken stop)
    {
        StatusNoticeRules.DemandRoom(notice);
        var update = notice.Tell(to, StatusNoticeRules.Text(text), Moments.ToMicrosecond(clock.GetUtcNow()));
        store.Announce(new StatusTold(notice.Id, update.Id, update.State, update.Text), by);
        await store.SaveChangesAsync(stop);
        board.Forget();
    }
}
