using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Operation.ServiceNowLog;

/// <summary>Takes over a ServiceNow audit extract; it can be stopped at any moment and run again, and doubles nothing.</summary>
public sealed class ImportServiceNowLog(IServiceScopeFactory scopes, PriorityMatrices matrices)
{
    public const string Source = "servicenow-log";

    /// <summary>Incidents that share one save: large enough to amortise the disk, small enough to stay in the cache.</summary>
    private const int BatchSize = 200;

    private readonly List<IReadOnlyList<LogRow>> batch = [];
    private Dictionary<string, (Guid Record, int Rows)> taken = [];
    private LogDirectory directory = new();
    private Task saving = Task.CompletedTask;

    /// <param name="told">Called after each batch with how many rows have been read.</param>
    /// <returns>What the extract itself says, to be reconciled with what is now in the store.</returns>
    public async Task<LogTruth> Run(IEnumerable<LogRow> rows, DateTimeOffset? at, Action<int> told, CancellationToken stop)
    {
        await Remember(stop);
        var truth = new LogTruth(at);
        try
        {
            foreach (var incident in ByIncident(rows))
            {
                truth.Hear(incident);
                if (!taken.TryGetValue(incident[0].Number, out var before) || before.Rows < incident.Count)
                    batch.Add(incident);
                if (batch.Count == BatchSize)
                    await Save(stop);
                if (truth.Incidents.Count % BatchSize == 0)
                    told(truth.Rows);
            }

            await Save(stop);
        }
        finally
        {
            await saving;
        }

        told(truth.Rows);
        return truth;
    }

    private async Task Remember(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        directory = await LogDirectory.Load(store, stop);
        taken = await store.ExternalKeys.AsNoTracking().Where(key => key.Source == Source).ToDictionaryAsync(key => key.Key, key => (key.Record, key.Rows), stop);
    }

    /// <summary>Lives a batch again while the one before it goes to the disk; saves follow each other in the order of the extract.</summary>
    private async Task Save(CancellationToken stop)
    {
        if (batch.Count == 0)
            return;
        var scope = scopes.CreateAsyncScope();
        try
        {
            var store = scope.ServiceProvider.GetRequiredService<Store>();
            store.ChangeTracker.AutoDetectChangesEnabled = false;
            var replay = new IncidentReplay(store, directory, await matrices.Current(store, stop));
            foreach (var rows in batch)
                await Take(store, replay, rows, stop);
            await saving;
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }

        saving = Write(scope, stop);
        batch.Clear();
    }

    private static async Task Write(AsyncServiceScope scope, CancellationToken stop)
    {
        await using (scope)
            await Task.Run(() => scope.ServiceProvider.GetRequiredService<Store>().SaveChangesAsync(stop), stop);
    }

    private async Task Take(Store store, IncidentReplay replay, IReadOnlyList<LogRow> rows, CancellationToken stop)
    {
        if (!taken.TryGetValue(rows[0].Number, out var before))
        {
            var made = replay.Replay(rows, null, 0);
            store.Add(new ExternalKey { Source = Source, Key = rows[0].Number, Kind = IncidentKind.Kind.Name, Record = made.Id.Value, Rows = rows.Count });
            return;
        }

        var known = await store.Incidents.SingleAsync(incident => incident.Id == new Id<Incident>(before.Record), stop);
        replay.Replay(rows, known, before.Rows);
        var key = await store.ExternalKeys.SingleAsync(key => key.Source == Source && key.Key == rows[0].Number, stop);
        key.Rows = rows.Count;
    }

    private static IEnumerable<IReadOnlyList<LogRow>> ByIncident(IEnumerable<LogRow> rows)
    {
        List<LogRow> group = [];
        foreach (var row in rows)
        {
            if (group.Count > 0 && group[0].Number != row.Number)
            {
                yield return group;
                group = [];
            }

            group.Add(row);
        }

        if (group.Count > 0)
            yield return group;
    }
}
