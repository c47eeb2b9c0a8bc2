using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Addresses;
using Tandem.Transition.Configuration;
using Tandem.Transition.Knowledge;

namespace Tandem.Operation.EventPipeline;

/// <summary>What the names in alerts mean: configuration items, services and runbooks. An answer is at most half a minute old.</summary>
internal sealed class KnownNames(TimeProvider clock)
{
    private const int Most = 50_000;

    /// <summary>The class of items that are nothing but an address.</summary>
    private const string AddressClass = "IP address";

    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, Meaning Meaning)> known = new(StringComparer.OrdinalIgnoreCase);

    public Meaning Of(string name) => known.TryGetValue(name, out var found) ? found.Meaning : Meaning.None;

    /// <summary>Looks up, in one go for many alerts, what is not known yet.</summary>
    public async Task Learn(Store store, IEnumerable<string> names, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        string[] unknown = [.. names.Where(name => !known.TryGetValue(name, out var found) || now - found.At > Freshness).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (unknown.Length == 0)
            return;
        if (known.Count + unknown.Length > Most)
            known.Clear();
        string[] asked = [.. unknown.Concat(unknown.Select(name => name.ToLowerInvariant())).Distinct()];
        var items = (await store.ConfigurationItems.AsNoTracking().Where(item => EF.Parameter(asked).Contains(item.Name) && item.State != ItemLife.Retired)
            .Select(item => new KnownItem(item.Id, item.Name, item.Service, item.Team)).ToListAsync(stop)).ToLookup(item => item.Name, StringComparer.OrdinalIgnoreCase);
        var addressed = (await store.ItemAddresses.AsNoTracking().Where(address => EF.Parameter(asked).Contains(address.Word))
            .Join(store.ConfigurationItems, address => address.Item, item => item.Id, (address, item) => new { address.Word, item.Class, Item = new KnownItem(item.Id, item.Name, item.Service, item.Team) }).ToListAsync(stop))
            .ToLookup(address => address.Word, address => (address.Class, address.Item), StringComparer.OrdinalIgnoreCase);
        var services = (await store.Services.AsNoTracking().Where(service => EF.Parameter(asked).Contains(service.Name))
            .Select(service => new KnownService(service.Id, service.Name, service.Team)).ToListAsync(stop)).ToLookup(service => service.Name, StringComparer.OrdinalIgnoreCase);
        var runbooks = (await store.Articles.AsNoTracking().Where(article => EF.Parameter(asked).Contains(article.AlertName) && article.State == ArticleLife.Published)
            .Select(article => new { article.Id, article.AlertName }).ToListAsync(stop)).ToLookup(article => article.AlertName, StringComparer.OrdinalIgnoreCase);
        foreach (var name in unknown)
            known[name] = (now, new(Single(items[name]), Machine(addressed[name]), Single(services[name]), runbooks[name].Select(article => (Id<Article>?)article.Id).FirstOrDefault()));
    }

    /// <summary>Of several that are called so nobody knows which is meant.</summary>
    private static T? Single<T>(IEnumerable<T> all) where T : class => all.Take(2).ToList() is [var one] ? one : null;

    /// <summary>What has an address; the address itself, where it is written down as an item too, is not what is meant.</summary>
    private static KnownItem? Machine(IEnumerable<(string Class, KnownItem Item)> all)
    {
        var found = all.ToList();
        return found.Count == 1 ? found[0].Item : Single(found.Where(each => each.Class != AddressClass).Select(each => each.Item));
    }

    internal sealed record KnownItem(Id<ConfigurationItem> Id, string Name, Id<Service>? Service, Id<Team>? Team);

    internal sealed record KnownService(Id<Service> Id, string Name, Id<Team>? Team);

    /// <param name="Addressed">The item that has the word among its attributes, as an address or a host name.</param>
    internal sealed record Meaning(KnownItem? Item, KnownItem? Addressed, KnownService? Service, Id<Article>? Runbook)
    {
        public static readonly Meaning None = new(null, null, null, null);
    }
}
