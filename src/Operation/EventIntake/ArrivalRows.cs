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

    /// <summary>Whether several nodes may keep theirs beside each other.</summary>
    public bool IsShared => database.Kind == DatabaseKind.Postgres;

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
            await connection.Touch(transaction, "delete from arrivals where number = @number and node = @node", stop, ("@number", row.Number), ("@node", row.Node));
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

    /// <summary>Leaves in one, with the next save, only what is still to be worked off.</summary>
    /// <exception cref="Stale">From the save: another node took it.</exception>
    public static void Rewrite(Store store, Row row)
    {
        var content = row.Content.Write();
        store.Alongside((connection, transaction, stop) => connection.Touch(transaction, "update arrivals set content = @content where number = @number and node = @node", stop, ("@content", content), ("@number", row.Number), ("@node", row.Node)));
    }

    /// <summary>Puts one aside that failed again and again, so that it holds up no other; where nothing is left in it, it goes.</summary>
    public async Task SetAside(Row row, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        if (row.Content.Parts.Any())
        {
            Rewrite(store, row);
            store.Alongside((connection, transaction, end) => connection.Run(transaction, "update arrivals set aside_at = @now where number = @number", end, ("@now", clock.GetUtcNow().UtcDateTime), ("@number", row.Number)));
        }
        else
            Remove(store, [row]);

        await store.SaveChangesAsync(stop);
    }

    /// <summary>The last that came to any node; 0: none waits that another could have.</summary>
    public async Task<long> Last(CancellationToken stop)
    {
        if (!IsShared)
            return 0;
        await using var scope = scopes.CreateAsyncScope();
        return await Waiting(scope.ServiceProvider.GetRequiredService<Store>()).MaxAsync(row => (long?)row.Number, stop) ?? 0;
    }

    /// <summary>Whether other nodes have not worked off what came up to one.</summary>
    public async Task<bool> IsElsewhere(long until, CancellationToken stop)
    {
        if (until == 0)
            return false;
        await using var scope = scopes.CreateAsyncScope();
        return await Waiting(scope.ServiceProvider.GetRequiredService<Store>()).AnyAsync(row => row.Number <= until && row.Node != leases.Holder, stop);
    }

    /// <summary>Whether what other nodes took in and have not worked off speaks of one of some keys.</summary>
    /// <param name="before">Only what came before this one counts.</param>
    public async Task<bool> SpeakElsewhere(IReadOnlySet<string> keys, long before, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var contents = Waiting(scope.ServiceProvider.GetRequiredService<Store>()).Where(row => row.Number < before && row.Node != leases.Holder).OrderByDescending(row => row.Number).Select(row => row.Content);
        await foreach (var content in contents.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (ArrivalContent.Read(content).Sent.Any(lot => lot.Events.Any(each => keys.Contains(each.Key))))
                return true;
        }

        return false;
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
                await connection.Touch(transaction, "update arrivals set node = @mine, aside_at = null where number = @number and node = @node", end, ("@mine", leases.Holder), ("@number", row.Number), ("@node", row.Node));
        });
        await store.SaveChangesAsync(stop);
        return [.. rows.Select(row => ArrivalContent.Read(row.Content))];
    }

    private IQueryable<Arrival> Mine(Store store) => Waiting(store).Where(row => row.Node == leases.Holder);

    private static IQueryable<Arrival> Waiting(Store store) => store.Set<Arrival>().AsNoTracking().Where(row => row.AsideAt == null);

    /// <summary>One of them, read.</summary>
    internal sealed record Row(long Number, string Node, ArrivalContent Content);
}
