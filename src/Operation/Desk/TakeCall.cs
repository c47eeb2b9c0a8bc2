using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Categories;
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
    /// <summary>What taking calls asks for.</summary>
    public const string Right = "incidents.create";

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
        Id<Problem>? Problem = null,
        CustomValues? Custom = null);

    /// <exception cref="Refused">Something of it cannot be taken; all of it is named, and nobody is entered.</exception>
    public async Task<Incident> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(Right);
        var objections = new Objections();
        var known = await Check(request, by, objections, stop);
        objections.Demand();
        var caller = known ?? (await create.Run(new(request.Caller!, Email: request.Email, Phone: request.Phone, Organisation: request.Organisation), by, stop)).Id;
        var incident = await log.Run(
            new(request.Title, request.Description, request.Impact, request.Urgency, caller, Service: request.Service, Category: request.Category, Channel: Channel.Phone,
                Custom: request.Custom, Problem: request.Problem), by, stop);
        if (request.Resolution is null)
            return incident;
        await start.Run(new(incident.Id), by, stop);
        await resolve.Run(new(incident.Id, ResolutionCode.Solved, request.Resolution), by, stop);
        return incident;
    }

    /// <summary>What the rules say no to, before anybody is entered for a call that is not logged.</summary>
    /// <returns>The caller; null: somebody we do not know yet.</returns>
    internal async Task<Id<Person>?> Check(Request request, Actor by, Objections objections, CancellationToken stop)
    {
        var caller = await objections.Hear(() => Known(request.Caller, by, stop));
        objections.Hear(() => IncidentRules.Title(request.Title));
        objections.Hear(() => IncidentRules.Description(request.Description));
        await objections.Hear(() => store.DemandCategory(request.Category, stop));
        if (request.Problem is { } cause)
            await objections.Hear(() => store.DemandCause(cause, by, stop));
        if (request.Resolution is { } how)
            objections.Hear(() => IncidentRules.Resolution(how) is { Length: > 0 } ? how : throw new Refused("Say how it was solved, or untick that it was.", nameof(request.Resolution)));
        return caller;
    }

    private async Task<Id<Person>?> Known(string? caller, Actor by, CancellationToken stop)
    {
        if (caller?.Trim() is not { Length: > 0 } named)
            throw new Refused("Say who is calling.", nameof(Request.Caller));
        if (await references.Find(Person.Kind, named, by, stop) is { } known)
            return new(known);
        var folded = named.ToLowerInvariant();
        var alike = await Person.Kind.VisibleTo(by, store.People)
            .Where(person => person.Name == named || person.Email == folded).Select(person => person.Id).Take(2).ToListAsync(stop);
        return alike.Count switch
        {
            1 => alike[0],
            2 => throw new Refused("Several people are called so: choose one from the list, or give the user name.", nameof(Request.Caller)),
            _ => null,
        };
    }
}
