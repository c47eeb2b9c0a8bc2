using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Files;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Portal;

/// <summary>What a reader of the portal may know: own reports, those the organisation shares, and never anything internal, whoever reads.</summary>
public sealed class PortalRecords(Store store, Reader reader)
{
    /// <summary>Reports on one page.</summary>
    public const int PageSize = 50;

    private static readonly string[] Told =
    [
        nameof(IncidentLogged), nameof(IncidentStarted), nameof(IncidentHeld), nameof(IncidentResolved), nameof(IncidentReopened),
        nameof(IncidentClosed), nameof(IncidentCancelled),
    ];

    private IQueryable<Incident> Visible => IncidentKind.Kind.VisibleTo(reader.Actor, store.Incidents.AsNoTracking());

    /// <summary>Whether the reader's organisation shares its records.</summary>
    public bool Shares => reader.Actor.Organisation is { } home && IncidentKind.Kind.ReadBy(reader.Actor) is var reach && (reach.All || reach.Organisations.Contains(home));

    public IQueryable<Incident> Mine
    {
        get
        {
            Id<Person>? me = reader.Actor.Person is { } person ? new Id<Person>(person) : null;
            return Visible.Where(incident => me != null && incident.Requester == me);
        }
    }

    public IQueryable<Incident> Ours
    {
        get
        {
            Id<Organisation>? home = reader.Actor.Organisation is { } organisation ? new Id<Organisation>(organisation) : null;
            return Visible.Where(incident => home != null && incident.Organisation == home);
        }
    }

    /// <exception cref="Missing">There is none, or the reader may not see it.</exception>
    public async Task<Incident> Find(string number, CancellationToken stop)
    {
        var serial = IncidentKind.Kind.SerialOf(number);
        return await Visible.FirstOrDefaultAsync(incident => incident.Serial == serial, stop) ?? throw new Missing("report");
    }

    public bool IsMine(Incident incident) => incident.Requester is { } requester && requester.Value == reader.Actor.Person;

    public Task<List<Comment>> Comments(Incident incident, CancellationToken stop) =>
        store.CommentsOn(incident, reader.Actor).Where(comment => !comment.Internal).ToListAsync(stop);

    /// <summary>The files for everybody who may read the report.</summary>
    public Task<List<Attachment>> Files(Incident incident, CancellationToken stop) =>
        store.AttachmentsOf(incident, reader.Actor).Where(file => !file.Internal).ToListAsync(stop);

    /// <summary>What happened to a report, as far as the person who sent it notices.</summary>
    public Task<List<RecordedFact>> Facts(Incident incident, CancellationToken stop)
    {
        var id = incident.Id.Value;
        return store.Facts.Where(fact => fact.Record == id && !fact.Internal && Told.Contains(fact.Name)).OrderBy(fact => fact.Entry).ToListAsync(stop);
    }

    /// <summary>The services that are offered to the reader.</summary>
    public async Task<List<Service>> Services(CancellationToken stop)
    {
        Id<Organisation>? home = reader.Actor.Organisation is { } organisation ? new Id<Organisation>(organisation) : null;
        return await ServiceKind.Kind.VisibleTo(reader.Actor, store.Services.AsNoTracking())
            .Where(service => service.State == ServiceLife.Live && (service.Organisation == null || service.Organisation == home))
            .OrderBy(service => service.Name).ToListAsync(stop);
    }

    /// <summary>The services of which a major incident is open: nothing more of it is told.</summary>
    public async Task<HashSet<Id<Service>>> Disrupted(CancellationToken stop) =>
        [.. await store.Incidents.Where(incident => incident.Major == EF.Parameter(true) && incident.Open && incident.Service != null).Select(incident => incident.Service!.Value).Distinct().ToListAsync(stop)];
}
