using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Problems;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Desk;

/// <summary>Writes down a call while the caller is on the phone: finds or enters the caller, logs the incident, and resolves it where that was all.</summary>
public sealed class TakeCall(Store store, References references, CreatePerson create, LogIncident log, StartIncident start, ResolveIncident resolve)
    : IFeature<TakeCall.Request, Incident>
{
    /// <param name="Caller">A user name, an address, a number such as PER-3, or the name of somebody we do not know yet.</param>
    /// <param name="Email">For somebody we do not know yet.</param>
    /// <param name="Phone">For somebody we do not know yet.</param>
    /// <param name="Resolution">How it was solved on the phone; null: it is still to be done.</param>
    /// <param name="Problem">What caused it, where that is known.</param>
    public sealed record Request(
        string? Caller = null,
        string? Email = null,
        string? Phone = null,
        Id<Organisation>? Organisation = null,
        string? Title = null,
        string? Description = null,
        Id<Service>? Service = null,
        string? Category = null,
        Level? Impact = null,
        Level? Urgency = null,
        string? Resolution = null,
        Id<Problem>? Problem = null);

    public async Task<Incident> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("incidents.create");
        IncidentRules.Title(request.Title);
        if (request.Resolution is { } how && string.IsNullOrWhiteSpace(IncidentRules.Resolution(how)))
            throw new Refused("Say how it was solved, or untick that it was.", nameof(request.Resolution));
        var caller = await Caller(request, by, stop);
        var incident = await log.Run(
            new(request.Title, request.Description, request.Impact, request.Urgency, caller, Service: request.Service, Category: request.Category, Channel: Channel.Phone, Problem: request.Problem), by, stop);
        if (request.Resolution is null)
            return incident;
        await start.Run(new(incident.Id), by, stop);
        await resolve.Run(new(incident.Id, ResolutionCode.Solved, request.Resolution), by, stop);
        return incident;
    }

    private async Task<Id<Person>> Caller(Request request, Actor by, CancellationToken stop)
    {
        if (request.Caller?.Trim() is not { Length: > 0 } named)
            throw new Refused("Say who is calling.", nameof(request.Caller));
        if (await references.Find(Person.Kind, named, by, stop) is { } known)
            return new(known);
        var folded = named.ToLowerInvariant();
        var alike = await Person.Kind.VisibleTo(by, store.People)
            .Where(person => person.Name == named || person.Email == folded).Select(person => person.Id).Take(2).ToListAsync(stop);
        return alike.Count switch
        {
            1 => alike[0],
            2 => throw new Refused("Several people are called so: choose one from the list, or give the user name.", nameof(request.Caller)),
            _ => (await create.Run(new(named, Email: request.Email, Phone: request.Phone, Organisation: request.Organisation), by, stop)).Id,
        };
    }
}
