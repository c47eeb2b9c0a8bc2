using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Listening;
using Tandem.Kernel.Seals;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Moving;

/// <summary>Carries a whole site into an empty one, on whichever database either lives, and proves that they are equal.</summary>
/// <param name="from">The services of the site moved from. Served meanwhile, it arrives as it was when the carrying began (PostgreSQL).</param>
/// <param name="to">The services of the site moved to.</param>
public sealed class SiteMove(IServiceProvider from, IServiceProvider to)
{
    /// <param name="progress">From 0 to 1.</param>
    /// <exception cref="Refused">The site moved to is not empty, and holds no unfinished move of this site.</exception>
    public Task<Move> Run(IProgress<double> progress, CancellationToken stop) => Run(progress, replaces: false, stop);

    /// <param name="progress">From 0 to 1.</param>
    /// <param name="replaces">What the site moved to holds is taken out first, whatever it is.</param>
    public async Task<Move> Run(IProgress<double> progress, bool replaces, CancellationToken stop)
    {
        if (from.GetRequiredService<Database>().Kind == DatabaseKind.Postgres)
            await from.GetRequiredService<Sequencer>().Number(stop);
        await using var scope = from.CreateAsyncScope();
        var source = scope.ServiceProvider.GetRequiredService<Store>();
        await using var snapshot = source.Kind == DatabaseKind.Postgres ? await source.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop) : null;
        var tables = TablesOf(source);
        var last = await source.Facts.MaxAsync(fact => fact.Position, stop) ?? 0;
        await Claim(tables, last, replaces, stop);
        var moved = await Carry(source, tables, progress, stop);
        await SetCounters(tables, stop);
        await ResetDerivations(stop);
        var (here, there) = (await Prove(from, last, stop), await Prove(to, last, stop));
        await NumberWaiting(stop);
        var move = new Move(moved, here.Journal, there.Journal, there.Flaw?.Says);
        if (move.IsEqual)
            await MoveMark.Remove(to, stop);
        return move;
    }

    /// <summary>Leases belong to running processes, which do not move.</summary>
    private static List<IEntityType> TablesOf(Store store) =>
        [.. store.Model.GetEntityTypes().Where(table => table.ClrType != typeof(Lease)).OrderBy(table => table.GetTableName(), StringComparer.Ordinal)];

    private async Task Claim(List<IEntityType> tables, long position, bool replaces, CancellationToken stop)
    {
        await using var scope = to.CreateAsyncScope();
        var target = scope.ServiceProvider.GetRequiredService<Store>();
        var mark = await MoveMark.Read(to, stop);
        if (mark == position && !replaces)
            return;
        foreach (var table in tables.Where(table => table.ClrType != typeof(ListenerCursor)))
        {
            if (mark is null && !replaces && await TableCarrier.Count(target, table, stop) > 0)
                throw new Refused($"The site to move to is not empty: it has rows in \"{table.GetTableName()}\". Move into a new database or folder.");
        }

        await MoveMark.Write(to, position, stop);
        foreach (var table in tables)
            await MoveMark.Execute(to, $"delete from \"{table.GetTableName()}\"", stop);
    }

    private async Task<IReadOnlyList<MovedTable>> Carry(Store source, List<IEntityType> tables, IProgress<double> progress, CancellationToken stop)
    {
        var (carrier, counts) = (new TableCarrier(source, to.GetRequiredService<IServiceScopeFactory>()), new List<long>());
        foreach (var table in tables)
            counts.Add(await TableCarrier.Count(source, table, stop));
        var (total, done) = (Math.Max(1d, counts.Sum()), 0L);
        foreach (var table in tables)
            await carrier.Carry(table, rows => progress.Report((done += rows) / total), stop);
        var moved = new List<MovedTable>();
        await using var scope = to.CreateAsyncScope();
        foreach (var (table, count) in tables.Zip(counts))
            moved.Add(new(table.GetTableName()!, count, await TableCarrier.Count(scope.ServiceProvider.GetRequiredService<Store>(), table, stop)));
        return moved;
    }

    /// <summary>PostgreSQL counts with sequences: they go on after the last number carried.</summary>
    private async Task SetCounters(List<IEntityType> tables, CancellationToken stop)
    {
        await using var scope = to.CreateAsyncScope();
        var target = scope.ServiceProvider.GetRequiredService<Store>();
        if (target.Kind == DatabaseKind.Sqlite)
            return;
        foreach (var kind in target.Kinds.All)
            await Set(Conventions.Sequence(kind), target.Model.FindEntityType(kind.Type)!.GetTableName()!, "serial");
        foreach (var column in target.Model.GetEntityTypes().SelectMany(table => table.GetProperties())
            .Where(column => column.ValueGenerated == ValueGenerated.OnAdd && column.GetDefaultValueSql() is null && (column.ClrType == typeof(long) || column.ClrType == typeof(int))))
        {
            var table = column.DeclaringType.GetTableName()!;
            var sequence = await MoveMark.Execute(to, $"select pg_get_serial_sequence('\"{table}\"', '{column.GetColumnName()}')", stop);
            if (sequence is string name)
                await Set(name, table, column.GetColumnName());
        }

        Task<object?> Set(string sequence, string table, string column) => MoveMark.Execute(
            to, $"select setval('{sequence}', coalesce(max(\"{column}\"), 1), max(\"{column}\") is not null) from \"{table}\"", stop);
    }

    /// <summary>What is derived is derived anew from the facts, as soon as the site is served.</summary>
    private async Task ResetDerivations(CancellationToken stop)
    {
        foreach (var hearing in to.GetRequiredService<Hearings>().All.Where(hearing => hearing.IsDerivation))
        {
            await using var scope = to.CreateAsyncScope();
            await hearing.DerivationIn(scope.ServiceProvider).Clear(stop);
            var store = scope.ServiceProvider.GetRequiredService<Store>();
            if (await store.Set<ListenerCursor>().SingleOrDefaultAsync(cursor => cursor.Listener == hearing.Name, stop) is { } cursor)
                cursor.Position = 0;
            await store.SaveChangesAsync(stop);
        }
    }

    /// <summary>Facts that were committed but not yet numbered on a PostgreSQL that is served meanwhile get their places here.</summary>
    private async Task NumberWaiting(CancellationToken stop)
    {
        if (to.GetRequiredService<Database>().Kind == DatabaseKind.Postgres)
            await to.GetRequiredService<Sequencer>().Number(stop);
        else
            await MoveMark.Execute(to,
                """
                update facts set position = (select coalesce(max(position), 0) from facts) + waiting.place
                from (select entry, row_number() over (order by entry) as place from facts where position is null) as waiting
                where facts.entry = waiting.entry
                """, stop);
    }

    private static Task<Verdict> Prove(IServiceProvider site, long through, CancellationToken stop) =>
        site.GetRequiredService<JournalProof>().Run(default, through, new Progress<long>(), stop);
}
