using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Language;
using Tandem.Kernel.Access;
using Tandem.Kernel.Links;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Operation.Problems;
using Tandem.Product.Backlog;
using Tandem.Product.Launches;
using Tandem.Product.Products;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Maintenance;
using Tandem.Transition.Releases;

namespace Tandem.Product.Coming;

/// <summary>Gathers what is coming to some services, and what their operation asked of the products they deliver; as far as the actor may see it.</summary>
public sealed class ReadComing(Store store, Words say)
{
    /// <summary>Records of one kind that are told.</summary>
    private const int Most = 200;

    private const int MostProducts = 500;
    private static readonly string[] Planned = [ChangeLife.Assessment, ChangeLife.Approval, ChangeLife.Scheduled, ChangeLife.Implementing];

    /// <summary>The work that touches one of the services between two moments, in the order in which it comes; what has no time stands last.</summary>
    public async Task<IReadOnlyList<ComingWork>> Of(IReadOnlyList<Service> services, DateTimeOffset from, DateTimeOffset to, Actor by, CancellationToken stop)
    {
        var asked = new Question(services.ToDictionary(service => service.Id, service => service.Name), await Products(services, stop), from, to, by);
        var objectives = asked.Products.SelectMany(product => product.Objectives).Distinct().ToList();
        var numbers = await Numbers(objectives, stop);
        List<ComingWork> all = [.. await Changes(asked, numbers, stop), .. await Windows(asked, stop), .. await Releases(asked, numbers, stop), .. await Launches(asked, numbers, stop), .. await Items(asked, stop)];
        return [.. all.OrderBy(work => work.At ?? DateTimeOffset.MaxValue).ThenBy(work => work.Number, StringComparer.Ordinal)];
    }

    /// <summary>The backlog items for which operation speaks, those of the highest score first, and those that were dropped or done last.</summary>
    public async Task<IReadOnlyList<AskedOfProduct>> Asked(IReadOnlyList<Service> services, Actor by, CancellationToken stop)
    {
        var products = (await Products(services, stop)).ToDictionary(product => product.Id, product => product.Name);
        if (products.Count == 0 || !by.May(BacklogItemKind.Kind.ReadRight))
            return [];
        var ids = products.Keys.ToList();
        var items = await BacklogItemKind.Kind.VisibleTo(by, store.BacklogItems.AsNoTracking()).Where(item => ids.Contains(item.Product)).OrderByDescending(item => item.Open).ThenByDescending(item => item.Score).Take(Most).ToListAsync(stop);
        Guid[] keys = [.. items.Select(item => item.Id.Value)];
        string[] kinds = [ProblemKind.Kind.Name, IncidentKind.Kind.Name, ChangeKind.Kind.Name];
        var links = keys.Length == 0 ? [] : await store.Links.Where(link => EF.Parameter(keys).Contains(link.From) && link.Relation == BacklogStore.SupportedBy && EF.Parameter(kinds).Contains(link.ToKind)).OrderBy(link => link.Id).Take(Most * 10).ToListAsync(stop);
        var known = await store.FindAll(links.Select(link => link.Target), by, stop);
        var speaking = links.Where(link => known.ContainsKey(link.Target)).ToLookup(link => link.From, link => store.Kinds.Named(link.ToKind)!.NumberOf(known[link.Target]));
        return [.. items.Where(item => speaking.Contains(item.Id.Value)).Select(item => new AskedOfProduct(BacklogItemKind.Kind.NumberOf(item), item.Title, item.State, products[item.Product], item.Score, [.. speaking[item.Id.Value].Distinct()]))];
    }

    private async Task<List<DigitalProduct>> Products(IReadOnlyList<Service> services, CancellationToken stop)
    {
        var ids = services.Select(service => service.Id).ToHashSet();
        return (await store.Products.AsNoTracking().Where(product => product.State != ProductLife.Retired).OrderBy(product => product.Serial).Take(MostProducts).ToListAsync(stop)).FindAll(product => product.Services.Exists(ids.Contains));
    }

    private async Task<IEnumerable<ComingWork>> Changes(Question asked, IReadOnlyDictionary<Id<Objective>, string> objectives, CancellationToken stop)
    {
        if (!asked.By.May(ChangeKind.Kind.ReadRight))
            return [];
        var (ids, from, to) = (asked.Services.Keys.ToList(), asked.From, asked.To);
        var items = store.ConfigurationItems.Where(item => item.Service != null && ids.Contains(item.Service.Value)).Select(item => item.Id);
        var touched = store.TouchedItems.Where(row => items.Contains(row.Item)).Select(row => row.Change);
        var changes = await ChangeKind.Kind.VisibleTo(asked.By, store.Changes.AsNoTracking())
            .Where(change => Planned.Contains(change.State) && change.PlannedStart < to && change.PlannedEnd > from && ((change.Service != null && ids.Contains(change.Service.Value)) || touched.Contains(change.Id)))
            .OrderBy(change => change.PlannedStart).Take(Most).ToListAsync(stop);
        return changes.Select(change => new ComingWork(
            ChangeKind.Kind.Name, ChangeKind.Kind.NumberOf(change), change.Title, change.State, change.PlannedStart, change.PlannedEnd,
            string.Join(", ", new[] { change.Risk is { } risk ? say["risk {0}", say[Kernel.Text.Names.Sentence(Kernel.Text.Names.Camel(risk.ToString()))].ToLowerInvariant()] : "", change.Interrupts ? say["interrupts the service"] : "" }.Where(word => word.Length > 0)),
            asked.Serves(change.Service, objectives), asked.Named(change.Service), ChangeKind.Kind.PathOf(change)));
    }

    private async Task<IEnumerable<ComingWork>> Windows(Question asked, CancellationToken stop)
    {
        if (!asked.By.May(MaintenanceKind.Kind.ReadRight))
            return [];
        var (ids, from, to) = (asked.Services.Keys.ToList(), asked.From, asked.To);
        var windows = await MaintenanceKind.Kind.VisibleTo(asked.By, store.MaintenanceWindows.AsNoTracking())
            .Where(window => MaintenanceLife.Life.Open.Contains(window.State) && window.StartsAt < to && window.EndsAt > from && window.Service != null && ids.Contains(window.Service.Value))
            .OrderBy(window => window.StartsAt).Take(Most).ToListAsync(stop);
        return windows.Select(window => new ComingWork(
            MaintenanceKind.Kind.Name, MaintenanceKind.Kind.NumberOf(window), window.Title, window.State, window.StartsAt, window.EndsAt, window.Interrupts ? say["interrupts the service"] : "", [], asked.Named(window.Service), MaintenanceKind.Kind.PathOf(window)));
    }

    private async Task<IEnumerable<ComingWork>> Releases(Question asked, IReadOnlyDictionary<Id<Objective>, string> objectives, CancellationToken stop)
    {
        if (!asked.By.May(ReleaseKind.Kind.ReadRight))
            return [];
        var (ids, to) = (asked.Services.Keys.ToList(), asked.To);
        var releases = await ReleaseKind.Kind.VisibleTo(asked.By, store.Releases.AsNoTracking())
            .Where(release => release.Open == EF.Parameter(true) && release.DeployedAt == null && release.PlannedAt < to && release.Service != null && ids.Contains(release.Service.Value))
            .OrderBy(release => release.PlannedAt).Take(Most).ToListAsync(stop);
        return releases.Select(release => new ComingWork(
            ReleaseKind.Kind.Name, ReleaseKind.Kind.NumberOf(release), release.Title, release.State, release.PlannedAt, null, say.Many(release.Changes.Count, "{0} change", "{0} changes"),
            asked.Serves(release.Service, objectives), asked.Named(release.Service), ReleaseKind.Kind.PathOf(release)));
    }

    private async Task<IEnumerable<ComingWork>> Launches(Question asked, IReadOnlyDictionary<Id<Objective>, string> objectives, CancellationToken stop)
    {
        if (!asked.By.May(LaunchKind.Kind.ReadRight))
            return [];
        var (products, to) = (asked.Products.Select(product => product.Id).ToList(), asked.To);
        var launches = await LaunchKind.Kind.VisibleTo(asked.By, store.Launches.AsNoTracking())
            .Where(launch => (launch.State == LaunchLife.Planning || launch.State == LaunchLife.Go) && products.Contains(launch.Product) && (launch.PlannedFor == null || launch.PlannedFor < to))
            .OrderBy(launch => launch.PlannedFor).Take(Most).ToListAsync(stop);
        return launches.Select(launch => new ComingWork(
            LaunchKind.Kind.Name, LaunchKind.Kind.NumberOf(launch), launch.Title, launch.State, launch.PlannedFor, null,
            launch.ExpectedIncidents is { } most ? say["at most {0} incidents expected", most] : "", asked.ServedBy(launch.Product, objectives), asked.DeliveredBy(launch.Product), LaunchKind.Kind.PathOf(launch)));
    }

    private async Task<IEnumerable<ComingWork>> Items(Question asked, CancellationToken stop)
    {
        if (!asked.By.May(BacklogItemKind.Kind.ReadRight))
            return [];
        var products = asked.Products.Select(product => product.Id).ToList();
        var items = await BacklogItemKind.Kind.VisibleTo(asked.By, store.BacklogItems.AsNoTracking())
            .Where(item => item.State == BacklogLife.InProgress && products.Contains(item.Product)).OrderBy(item => item.Rank).Take(Most).ToListAsync(stop);
        var numbers = await Numbers([.. items.Select(item => item.Objective).OfType<Id<Objective>>().Distinct()], stop);
        return items.Select(item => new ComingWork(
            BacklogItemKind.Kind.Name, BacklogItemKind.Kind.NumberOf(item), item.Title, item.State, null, null, item.Estimate is { } points ? say.Many(points, "{0} point", "{0} points") : "",
            item.Objective is { } served && numbers.TryGetValue(served, out var number) ? [number] : [], asked.DeliveredBy(item.Product), BacklogItemKind.Kind.PathOf(item)));
    }

    private async Task<IReadOnlyDictionary<Id<Objective>, string>> Numbers(List<Id<Objective>> objectives, CancellationToken stop) => objectives.Count == 0 ? new Dictionary<Id<Objective>, string>()
        : await store.Set<Objective>().Where(row => objectives.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => ObjectiveKind.Kind.NumberOf(row.Serial), stop);

    /// <summary>What is asked for, and what the services deliver.</summary>
    private sealed record Question(IReadOnlyDictionary<Id<Service>, string> Services, List<DigitalProduct> Products, DateTimeOffset From, DateTimeOffset To, Actor By)
    {
        public IReadOnlyList<string> Named(Id<Service>? service) => service is { } id && Services.TryGetValue(id, out var name) ? [name] : [];

        public IReadOnlyList<string> DeliveredBy(Id<DigitalProduct> product) => [.. Products.Where(each => each.Id == product).SelectMany(each => each.Services).Where(Services.ContainsKey).Select(service => Services[service]).Distinct()];

        public IReadOnlyList<string> Serves(Id<Service>? service, IReadOnlyDictionary<Id<Objective>, string> numbers) => service is not { } id ? []
            : [.. Products.Where(product => product.Services.Contains(id)).SelectMany(product => product.Objectives).Distinct().Where(numbers.ContainsKey).Select(objective => numbers[objective])];

        public IReadOnlyList<string> ServedBy(Id<DigitalProduct> product, IReadOnlyDictionary<Id<Objective>, string> numbers) =>
            [.. Products.Where(each => each.Id == product).SelectMany(each => each.Objectives).Distinct().Where(numbers.ContainsKey).Select(objective => numbers[objective])];
    }
}
