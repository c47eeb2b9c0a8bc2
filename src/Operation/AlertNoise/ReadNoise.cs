using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.Operation.EventPipeline;
using Tandem.Operation.Incidents;
using Tandem.People.Teams;

namespace Tandem.Operation.AlertNoise;

/// <summary>Reads how much of what monitoring said was noise, as far as the actor may see alerts.</summary>
public sealed class ReadNoise(Store store)
{
    /// <summary>The lists behind the figures.</summary>
    /// <summary>Of annotations as they are kept: one that leads to a runbook elsewhere.</summary>
    private const string SaysWhere = $"%\"{EnrichStep.RunbookAnnotation}\":\"http%";

    public const string Inert = "no-action", Unguided = "no-runbook", Paged = "paged", PagedInert = "paged-no-action";

    /// <summary>Alerts of a list.</summary>
    public const int MostAlerts = 500;

    private const int MostNames = 50;

    /// <param name="team">Null: all teams.</param>
    public async Task<NoiseReport> Run(Id<Team>? team, DateTimeOffset from, DateTimeOffset until, Actor by, CancellationToken stop)
    {
        var all = await Named(Within(team, from, until, by), stop);
        var inert = await Named(Only(Within(team, from, until, by), Inert), stop);
        var unguided = await Named(Only(Within(team, from, until, by), Unguided), stop);
        IReadOnlyList<NoisePart> names =
        [
            .. all.Select(pair => new NoisePart(pair.Key, pair.Value.Alerts, pair.Value.Events, pair.Value.Paged, inert.GetValueOrDefault(pair.Key).Alerts, unguided.GetValueOrDefault(pair.Key).Alerts))
                .OrderByDescending(part => part.Inert).ThenByDescending(part => part.Alerts).ThenBy(part => part.Name, StringComparer.Ordinal),
        ];
        return new(
            from, until, names.Sum(part => part.Alerts), names.Sum(part => part.Events), names.Sum(part => part.Paged), names.Sum(part => part.Inert), inert.Sum(pair => pair.Value.Paged), names.Sum(part => part.Unguided),
            [.. names.Take(MostNames)]);
    }

    /// <summary>The alerts behind a figure, the latest first.</summary>
    /// <param name="which">One of the lists; anything else: all.</param>
    /// <param name="name">Only those of this name; null: of every name.</param>
    public Task<List<Alert>> Alerts(Id<Team>? team, DateTimeOffset from, DateTimeOffset until, string which, string? name, Actor by, CancellationToken stop) =>
        Only(Within(team, from, until, by), which).Where(alert => name == null || alert.Name == name).OrderByDescending(alert => alert.FirstSeenAt).Take(MostAlerts).ToListAsync(stop);

    private IQueryable<Alert> Within(Id<Team>? team, DateTimeOffset from, DateTimeOffset until, Actor by) =>
        AlertKind.Kind.VisibleTo(by, store.Alerts.AsNoTracking()).Where(alert => alert.FirstSeenAt >= from && alert.FirstSeenAt < until && (team == null || alert.Team == team));

    private IQueryable<Alert> Only(IQueryable<Alert> alerts, string which)
    {
        var incidents = store.Incidents;
        return which switch
        {
            Unguided => alerts.Where(alert => alert.Runbook == null && !EF.Functions.Like((string)(object)alert.Annotations, SaysWhere)),
            Paged => alerts.Where(alert => alert.Paged),
            PagedInert => Only(alerts, Inert).Where(alert => alert.Paged),
            // What ended by itself was resolved by the house as not reproducible, and has nobody.
            Inert => alerts.Where(alert => !alert.Open && alert.AcknowledgedBy == null
                && !incidents.Any(incident => incident.Id == alert.Incident && (incident.Assignee != null || (incident.RespondedAt != null && incident.ResolutionCode != ResolutionCode.NotReproducible)))),
            _ => alerts,
        };
    }

    private static async Task<Dictionary<string, (int Alerts, long Events, int Paged)>> Named(IQueryable<Alert> alerts, CancellationToken stop) =>
        (await alerts.GroupBy(alert => alert.Name).Select(group => new { group.Key, Alerts = group.Count(), Events = group.Sum(alert => alert.Repeats), Paged = group.Count(alert => alert.Paged) }).ToListAsync(stop))
            .ToDictionary(group => group.Key, group => (group.Alerts, group.Events, group.Paged), StringComparer.Ordinal);
}
