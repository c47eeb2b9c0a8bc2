using Tandem.Kernel.Records;
using Tandem.Operation.Incidents;
using Tandem.Product.Backlog;
using Tandem.Product.Ideas;
using Tandem.Strategy.Objectives;

namespace Tandem.Product.Priorities;

/// <summary>What stands behind some backlog items: the records that each source of evidence weighs.</summary>
/// <param name="Until">Until when what is not over counts.</param>
/// <param name="Incidents">Those linked to an item or caused by a problem that is, without the cancelled ones.</param>
/// <param name="Caused">The incidents of each linked problem.</param>
/// <param name="Behind">The incidents, problems, ideas and the objective behind each item, each once.</param>
public sealed record Support(
    DateTimeOffset Until, IReadOnlyDictionary<Guid, SupportingIncident> Incidents, ILookup<Guid, Guid> Caused, IReadOnlyList<Id<Idea>> Ideas,
    IReadOnlyList<Id<Objective>> Objectives, IReadOnlyDictionary<Id<BacklogItem>, IReadOnlyList<Guid>> Behind)
{
    public IReadOnlyList<Id<Incident>> IncidentIds { get; } = [.. Incidents.Values.Select(incident => incident.Id)];
}
