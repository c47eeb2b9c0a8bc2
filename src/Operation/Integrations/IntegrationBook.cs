using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.EventMappings;

namespace Tandem.Operation.Integrations;

/// <summary>Every integration that may send, by the hash of its key, in memory: at most two seconds old on every node, and at once on the one where it was changed.</summary>
public sealed class IntegrationBook(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile Known? known;
    private int changes;

    /// <summary>The integration a key stands for; null: it opens nothing.</summary>
    public async ValueTask<KnownIntegration?> Open(string presented, CancellationToken stop)
    {
        if (!IntegrationKey.Looks(presented))
            return null;
        return (await Now(stop)).ByKey.GetValueOrDefault(Convert.ToHexString(IntegrationKey.Hash(presented)));
    }

    public async ValueTask<IEnumerable<KnownIntegration>> All(CancellationToken stop) => (await Now(stop)).ByKey.Values;

    /// <summary>Reads them anew at the next question.</summary>
    public void Forget() => Interlocked.Increment(ref changes);

    public void Dispose() => turn.Dispose();

    /// <summary>While they are read anew everybody waits: what was known before a change opens nothing more.</summary>
    private async ValueTask<Known> Now(CancellationToken stop)
    {
        if (known is { } remembered && IsFresh(remembered))
            return remembered;
        await turn.WaitAsync(stop);
        try
        {
            return known is { } renewed && IsFresh(renewed) ? renewed : known = await Read(Volatile.Read(ref changes), stop);
        }
        finally
        {
            turn.Release();
        }
    }

    private bool IsFresh(Known one) => one.Changes == Volatile.Read(ref changes) && clock.GetUtcNow() - one.At < Freshness;

    private async Task<Known> Read(int after, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var rows = await scope.ServiceProvider.GetRequiredService<Store>().Set<Integration>().AsNoTracking().Where(row => row.State == Integration.Active).OrderBy(row => row.Serial).ToListAsync(stop);
        var before = known?.ByKey.Values.ToDictionary(each => each.Sender.Integration!.Value) ?? new Dictionary<Id<Integration>, KnownIntegration>();
        return new(rows.ToDictionary(row => Convert.ToHexString(row.KeyHash), row => Of(row, before.GetValueOrDefault(row.Id)), StringComparer.Ordinal), now, after);
    }

    private static KnownIntegration Of(Integration row, KnownIntegration? before)
    {
        var sender = new Sender(row.Id, row.Name, row.Service, row.Team, row.Severity);
        var seal = row.DemandsSignature ? row.Seal : "";
        if (before is not null && before.Sender == sender && before.Quota == row.Quota && before.Seal == seal && WebhookMapping.AreSame(before.Mapping?.Mapping, row.Mapping))
            return before;
        var mapping = row.Mapping is null ? null : new ReadMapping(row.Mapping);
        return before?.Anew(sender, row.Quota, seal, mapping) ?? new(sender, row.Quota) { Seal = seal, Mapping = mapping };
    }

    /// <param name="Changes">How many changes there had been when it began to be read.</param>
    private sealed record Known(IReadOnlyDictionary<string, KnownIntegration> ByKey, DateTimeOffset At, int Changes);
}
