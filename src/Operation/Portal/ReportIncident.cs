using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Portal;

/// <summary>Reports what does not work, in the words of the person who needs it.</summary>
public sealed class ReportIncident(LogIncident logIncident) : IFeature<ReportIncident.Request, Incident>
{
    /// <param name="Affected">Who is affected: <c>me</c>, <c>team</c> or <c>everybody</c>.</param>
    /// <param name="Blocked">Whether work stands still.</param>
    public sealed record Request(string? Title, string? Description, string? Affected, bool Blocked, Id<Service>? Service, CustomValues? Custom = null);

    public async Task<Incident> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand(IncidentKind.Resource.Creation!.Right);
        Check(request);
        return await logIncident.Run(new(request.Title, request.Description, ImpactOf(request), request.Blocked ? Level.High : Level.Medium,
            by.Person is { } person ? new Id<Person>(person) : null, Service: request.Service, Custom: request.Custom, Channel: Channel.Portal), by, stop);
    }

    /// <exception cref="Refused">What is asked for is missing or too long; all of it is named.</exception>
    internal static void Check(Request request)
    {
        var objections = new Objections();
        objections.Hear(() => IncidentRules.Title(request.Title));
        objections.Hear(() => IncidentRules.Description(request.Description));
        objections.Hear(() => ImpactOf(request));
        objections.Demand();
    }

    private static Level ImpactOf(Request request) => request.Affected switch
    {
        "me" => Level.Low,
        "team" => Level.Medium,
        "everybody" => Level.High,
        _ => throw new Refused("Say who is affected.", nameof(request.Affected)),
    };
}
