using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;

namespace Tandem.Operation.EventPipeline;

/// <summary>The changes under way and of the last day, in memory: at most two seconds old. An alert is told what was changed where it fires.</summary>
internal sealed class RecentChanges(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int Looked = 500;
    private const int Told = 3;

    /// <summary>For so long after its end a change is recent.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    private readonly Recalled<IReadOnlyList<Seen>> changes = new(scopes, clock, async (services, stop) =>
    {
        DateTimeOffset? since = clock.GetUtcNow() - Window;
        return await services.GetRequiredService<Store>().Changes.AsNoTracking().Where(change => change.State == ChangeLife.Implementing || change.ActualEnd > since)
            .OrderByDescending(change => change.ActualStart).Take(Looked).Select(change => new Seen(change.Serial, change.Title, change.Items, change.Service, change.ActualEnd)).ToListAsync(stop);
    });

    /// <summary>What was changed at an item or a service, the latest first; empty: nothing.</summary>
    public async ValueTask<string> At(Id<ConfigurationItem>? item, Id<Service>? service, CancellationToken stop)
    {
        if (item is null && service is null)
            return "";
        var there = (await changes.Now(stop)).Where(change => (item is { } one && change.Items.Contains(one)) || (service is { } whole && change.Service == whole)).Take(Told);
        return string.Join(", ", there.Select(change => $"{ChangeKind.Kind.NumberOf(change.Serial)} {change.Title} ({(change.Ended is { } at ? $"ended {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC" : "under way")})"));
    }

    private sealed record Seen(int Serial, string Title, List<Id<ConfigurationItem>> Items, Id<Service>? Service, DateTimeOffset? Ended);
}
