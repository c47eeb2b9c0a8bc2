using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.EventIntake;

/// <summary>The rows of arrivals. On PostgreSQL each node works off its own, and those of nodes that died.</summary>
internal sealed class ArrivalRows(IServiceScopeFactory scopes, Database database, Leases leases, TimeProvider clock)
{
    /// <summary>What is worked off together, at least one row of it: events of the pipeline, and rows.</summary>
    private const int MostEvents = 250, MostRows = 2_000;

    private bool IsShared => database.Kind == DatabaseKind.Postgres;

    /// <summary>Writes arrivals with the next save.</summary>
    public void Keep(Store store, IReadOnlyList<ArrivalContent> arrivals)
    {
        List<byte[]> written = [.. arrivals.Select(arrival => arrival.Write())];
        store.Alongside(async (connection, transaction, stop) =>
        {
            foreach (var content in written)
                await connection.Run(transaction, "insert into arrivals (node, content) values (@node, @content)", stop, ("@node", leases.Holder), ("@content", content));
        });
    }

    /// <summary>Takes them out with the next save.</summary>
    /// <exception cref="Stale">From the save: another node took them, because this one seemed dead.</exception>
    public static void Remove(Store store, IEnumerable<Row> rows) => store.Alongside(async (connection, transaction, stop) =>
    {
        foreach (var row in rows)
        {
            if (await connection.Run(transaction, "delete from arrivals where number = @number and node = @node", stop, ("@number", row.Number), ("@node", row.Node)) == 0)
                throw new Stale();
        }
    });

    /// <summary>The next in their order, and whether there are more than are worked off together.</summary>
    public async Task<(IReadOnlyList<Row> Rows, bool AndMore)> Next(CancellationToken stop)
    {
        var (rows, events) = (new List<Row>(), 0);
        await using var scope = scopes.CreateAsyncScope();
        await foreach (var row in Mine(scope.ServiceProvider.GetRequiredService<Store>()).OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(stop))
        {
            var content = ArrivalContent.Read(row.Content);
            if (rows.Count == MostRows || (rows.Count > 0 && events + content.Events > MostEvents))
                return (rows, true);
            rows.Add(new(row.Number, row.Node, content));
            events += content.Events;
        }

        return (rows, false);
    }

    /// <summary>Puts one aside that failed again and again, so that it holds up no other.</summary>
    public async Task SetAside(Row row, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        store.Alongside((connection, transaction, end) => connection.Run(transaction, "update arrivals set aside_at = @now where number = @number", end, ("@now", clock.GetUtcNow().UtcDateTime), ("@number", row.Number)));
        await store.SaveChangesAsync(stop);
    }

    /// <summary>What an earlier process left: all of a file, and what was set aside is tried again. On PostgreSQL it is adopted once it is known that its node is dead.</summary>
    public async Task<IReadOnlyList<ArrivalContent>> Left(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        return IsShared ? [] : await Take(store, await store.Set<Arrival>().AsNoTracking().ToListAsync(stop), stop);
    }

    /// <summary>Takes over what dead nodes left.</summary>
    public async Task<IReadOnlyList<ArrivalContent>> Adopt(CancellationToken stop)
    {
        if (!IsShared)
            return [];
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var others = await store.Set<Arrival>().Where(row => row.Node != leases.Holder).Select(row => row.Node).Distinct().ToListAsync(stop);
        if (others.Count == 0)
            return [];
        var dead = await leases.Dead(others, stop);
        return await Take(store, await store.Set<Arrival>().AsNoTracking().Where(row => EF.Parameter(dead).Contains(row.Node)).ToListAsync(stop), stop);
    }

    private async Task<IReadOnlyList<ArrivalContent>> Take(Store store, List<Arrival> rows, CancellationToken stop)
    {
        if (rows.Count == 0)
            return [];
        store.Alongside(async (connection, transaction, end) =>
        {
            foreach (var row in rows)
            {
                if (await connection.Run(transaction, "update arrivals set node = @mine, aside_at = null where number = @number and node = @node", end, ("@mine", leases.Holder), ("@number", row.Number), ("@node", row.Node)) == 0)
                    throw new Stale();
            }
        });
        await store.SaveChangesAsync(stop);
        return [.. rows.Select(row => ArrivalContent.Read(row.Content))];
    }

    private IQueryable<Arrival> Mine(Store store) => store.Set<Arrival>().AsNoTracking().Where(row => row.AsideAt == null && row.Node == leases.Holder);

    /// <summary>One of them, read.</summary>
    internal sealed record Row(long Number, string Node, ArrivalContent Content);
}
