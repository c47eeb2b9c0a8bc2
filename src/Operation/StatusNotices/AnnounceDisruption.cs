using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.StatusPage;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.StatusNotices;

/// <summary>Tells everybody on the status page that something is disrupted; an incident is announced by this and stays internal itself.</summary>
public sealed class AnnounceDisruption(Store store, StatusBoard board, TimeProvider clock) : IFeature<AnnounceDisruption.Request, StatusNotice>
{
    /// <param name="Title">In words for everybody: nothing of the incident is taken over.</param>
    /// <param name="Text">How it stands.</param>
    /// <param name="Services">Null: the incident's.</param>
    /// <param name="Impact">Null: critical for a major incident, else by its priority.</param>
    /// <param name="Phase">Null: investigating.</param>
    /// <param name="EndsWith">What is told when the incident is resolved; empty: whoever announces it is asked then.</param>
    public sealed record Request(
        string? Title = null, string? Text = null, Id<Incident>? Incident = null, IReadOnlyList<Id<Service>>? Services = null, StatusImpact? Impact = null, StatusPhase? Phase = null,
        string? EndsWith = null);

    /// <exception cref="Refused">It says nothing, concerns no service, or its incident is announced already.</exception>
    public async Task<StatusNotice> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var incident = request.Incident is { } id
            ? await IncidentKind.Kind.VisibleTo(by, store.Incidents.AsNoTracking()).SingleOrDefaultAsync(each => each.Id == id, stop) ?? throw new Refused("There is no such incident.", nameof(request.Incident)) : null;
        if (incident is not null && await store.Set<StatusNotice>().AnyAsync(row => row.Incident == incident.Id && row.State != StatusNoticeLife.Resolved, stop))
            throw new Refused("This incident is announced already: tell the next update there.", nameof(request.Incident));
        var now = Moments.ToMicrosecond(clock.GetUtcNow());
        var notice = new StatusNotice
        {
            Title = StatusNoticeRules.Title(request.Title),
            Incident = incident?.Id,
            Impact = request.Impact ?? Usual(incident),
            Services = await StatusNoticeRules.Services(store, request.Services is { Count: > 0 } said ? said : incident?.Service is { } hit ? [hit] : [], stop),
            EndsWith = StatusNoticeRules.End(request.EndsWith),
            StartedAt = incident?.OpenedAt ?? now,
        };
        var update = notice.Begin((request.Phase ?? StatusPhase.Investigating).ToString().ToLowerInvariant(), StatusNoticeRules.Text(request.Text), now);
        store.Add(notice);
        store.Announce(new StatusTold(notice.Id, update.Id, update.State, update.Text), by);
        await store.SaveChangesAsync(stop);
        board.Forget();
        return notice;
    }

    private static StatusImpact Usual(Incident? incident) => incident switch
    {
        { Major: true } => StatusImpact.Critical,
        { Priority: 1 } => StatusImpact.Major,
        _ => StatusImpact.Minor,
    };
}
