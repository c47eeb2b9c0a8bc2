using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.StatusPage;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.StatusNotices;

/// <summary>Corrects what a disruption is called, what it concerns and how bad it is; what was told stays told.</summary>
public sealed class EditStatusNotice(Store store, StatusBoard board) : IFeature<EditStatusNotice.Request>
{
    public sealed record Request(Id<StatusNotice> Notice, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var notice = await store.StatusNotice(request.Notice, stop);
        IReadOnlyList<Id<Service>>? services = null;
        request.Patch.Take<string>("title", value => notice.Title = StatusNoticeRules.Title(value));
        request.Patch.Take<StatusImpact?>("impact", value => notice.Impact = value ?? StatusImpact.Minor);
        request.Patch.Take<string>("endsWith", value => notice.EndsWith = StatusNoticeRules.End(value));
        request.Patch.Take<List<Id<Service>>>("services", value => services = value ?? []);
        if (services is not null)
            notice.Services = await StatusNoticeRules.Services(store, services, stop);
        store.Announce(new StatusNoticeEdited(notice.Id), by);
        await store.SaveChangesAsync(stop);
        board.Forget();
    }
}
