using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Language;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Conflicts;
using Tandem.Transition.Impact;

namespace Tandem.Operation.ChangeEffects;

/// <summary>Which change may have caused an incident, and which incidents a change may have caused: what was touched, what depends on it, and the time between.</summary>
public sealed class Suspicion(Store store, ItemMap map, Words say)
{
    /// <summary>For so long after a change its incidents are looked for.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(72);

    private const int Looked = 200, Told = 5, MostReach = 10_000;

    /// <summary>The changes that were under way before the incident, or until 72 hours before it, and touched what it is about; the nearest first.</summary>
    public async Task<IReadOnlyList<(Change Change, string Why)>> Behind(Incident incident, Actor by, CancellationToken stop)
    {
        if (incident.Item is null && incident.Service is null)
            return [];
        var since = incident.OpenedAt - Window;
        var under = incident.Item is { } item ? await map.Ask(asked => Above(asked, item.Value), stop) : [];
        var recent = await ChangeKind.Kind.VisibleTo(by, store.Changes.AsNoTracking())
            .Where(change => change.ActualStart <= incident.OpenedAt && (change.ActualEnd > since || change.State == ChangeLife.Implementing))
            .OrderByDescending(change => change.ActualStart).ThenBy(change => change.Serial).Take(Looked).ToListAsync(stop);
        return [.. recent.Select(change => (Change: change, Why: Why(change, incident, under))).Where(each => each.Why is not null).Select(each => (each.Change, each.Why!)).Take(Told)];
    }

    /// <summary>The incidents from the beginning of a change until 72 hours after it that are about what it touched, or about what depends on it.</summary>
    public async Task<IReadOnlyList<Incident>> After(Change change, Actor by, CancellationToken stop)
    {
        if (change.ActualStart is not { } start)
            return [];
        var end = (change.ActualEnd ?? DateTimeOffset.MaxValue.AddDays(-4)) + Window;
        var services = (await store.ServicesOf(change, stop)).ToArray();
        var items = (await map.Ask(asked => Below(asked, change), stop)).ToArray();
        var visible = IncidentKind.Kind.VisibleTo(by, store.Incidents.AsNoTracking()).Where(incident => incident.OpenedAt >= start && incident.OpenedAt <= end && incident.State != IncidentLife.Cancelled);
        var found = await visible.Where(incident => EF.Parameter(items).Contains(incident.Item!.Value)).OrderBy(incident => incident.OpenedAt).Take(Looked).ToListAsync(stop);
        found.AddRange(await visible.Where(incident => EF.Parameter(services).Contains(incident.Service!.Value) && incident.Item == null).OrderBy(incident => incident.OpenedAt).Take(Looked).ToListAsync(stop));
        return [.. found.DistinctBy(incident => incident.Id).OrderBy(incident => incident.OpenedAt)];
    }

    private string? Why(Change change, Incident incident, Dictionary<Guid, string> under)
    {
        if (incident.Item is { } item && change.Items.Contains(item))
            return say["It touched the same item."];
        if (change.Items.Select(each => under.GetValueOrDefault(each.Value)).FirstOrDefault(name => name is not null) is { } below)
            return say["It touched {0}, on which the item stands.", below];
        return incident.Service is { } service && change.Service == service ? say["It was about the same service."] : null;
    }

    private static Dictionary<Guid, string> Above(ImpactMap asked, Guid item) =>
        asked.Find(item) is { } place ? asked.Up(place).Take(MostReach).Select(hit => asked[hit.Place]).DistinctBy(each => each.Id).ToDictionary(each => each.Id, each => each.Name) : [];

    private static List<Id<ConfigurationItem>> Below(ImpactMap asked, Change change) =>
        [.. change.Items, .. asked.Down([.. change.Items.Select(item => asked.Find(item.Value)).OfType<int>()]).Take(MostReach).Select(hit => new Id<ConfigurationItem>(asked.IdOf(hit.Place)))];
}
