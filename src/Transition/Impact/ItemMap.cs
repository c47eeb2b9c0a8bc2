using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;
using Tandem.Transition.Relations;

namespace Tandem.Transition.Impact;

/// <summary>Keeps the map of all items in memory, made when it is first asked for, and brings it up to date before each answer.</summary>
public sealed class ItemMap(IServiceScopeFactory scopes, JournalReader journal, MapNews news) : IDisposable
{
    private const int AtOnce = 1_000;

    /// <summary>With so many changed records at once, or so many places changed since it was made, it is made anew.</summary>
    private const int MostNews = 20_000, MostChanged = 100_000;

    /// <summary>Reading so many items leaves so much behind that it is given back to the machine at once.</summary>
    private const int Large = 100_000;

    private readonly SemaphoreSlim turn = new(1, 1);
    private ImpactMap? map;
    private long position;

    /// <summary>Asks the map as it is now; what was saved before is in the answer.</summary>
    public async Task<T> Ask<T>(Func<ImpactMap, T> question, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            return question(await Renewed(stop));
        }
        catch
        {
            // Half brought up to date is worse than not at all.
            map = null;
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<ImpactMap> Renewed(CancellationToken stop)
    {
        var changed = news.Take().ToHashSet();
        if (map is { } known && await Follow(changed, stop) && known.Changed < MostChanged)
        {
            if (changed.Count == 0)
                return known;
            await using var scope = scopes.CreateAsyncScope();
            await MapReader.Renew(known, scope.ServiceProvider.GetRequiredService<Store>(), Of(changed, ConfigurationItemKind.Kind), Of(changed, ItemRelation.Kind), stop);
            return known;
        }

        await using var fresh = scopes.CreateAsyncScope();
        position = await journal.Last(stop);
        // The one that is given up need not be there while the next one is made.
        map = null;
        map = await MapReader.Now(fresh.ServiceProvider.GetRequiredService<Store>(), stop);
        if (map.Count >= Large)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return map;
    }

    /// <summary>Adds what the journal tells of since; false: so much, or of such a kind, that the map is better made anew.</summary>
    private async Task<bool> Follow(HashSet<RecordKey> changed, CancellationToken stop)
    {
        while (true)
        {
            var page = await journal.After(position, null, AtOnce, stop);
            changed.UnionWith(page.Facts.Where(MapNews.Concerns).Select(fact => new RecordKey(fact.Kind, fact.Record)));
            if (changed.Count > MostNews || changed.Any(key => key.Kind == RelationType.Kind.Name))
                return false;
            if (page.Through <= position)
                return true;
            position = page.Through;
        }
    }

    private static Guid[] Of(HashSet<RecordKey> changed, RecordKind kind) => [.. changed.Where(key => key.Kind == kind.Name).Select(key => key.Id)];
}
