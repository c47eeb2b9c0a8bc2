using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.EventMappings;

namespace Tandem.Operation.Integrations;

/// <summary>Every integration that may send, by the hash of its key, in memory.</summary>
public sealed class IntegrationBook
{
    private readonly ConcurrentDictionary<Id<Integration>, KnownIntegration> met = new();
    private readonly Recalled<IReadOnlyDictionary<string, KnownIntegration>> byKey;

    public IntegrationBook(IServiceScopeFactory scopes, TimeProvider clock) => byKey = new(scopes, clock, Read);

    /// <summary>The integration a key stands for; null: it opens nothing.</summary>
    public async ValueTask<KnownIntegration?> Open(string presented, CancellationToken stop)
    {
        if (!IntegrationKey.Looks(presented))
            return null;
        return (await byKey.Now(stop)).GetValueOrDefault(Convert.ToHexString(IntegrationKey.Hash(presented)));
    }

    public async ValueTask<IEnumerable<KnownIntegration>> All(CancellationToken stop) => (await byKey.Now(stop)).Values;

    /// <summary>Reads them anew at the next question.</summary>
    public void Forget() => byKey.Forget();

    private async Task<IReadOnlyDictionary<string, KnownIntegration>> Read(IServiceProvider services, CancellationToken stop)
    {
        var rows = await services.GetRequiredService<Store>().Set<Integration>().AsNoTracking().Where(row => row.State == Integration.Active).OrderBy(row => row.Serial).ToListAsync(stop);
        return rows.ToDictionary(row => Convert.ToHexString(row.KeyHash), row => met.AddOrUpdate(row.Id, _ => Of(row, null), (_, before) => Of(row, before)), StringComparer.Ordinal);
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
}
