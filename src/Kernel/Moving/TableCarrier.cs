using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Moving;

/// <summary>Carries the rows of one table, in the order of its key; what an earlier run brought is not carried again.</summary>
internal sealed class TableCarrier(Store source, IServiceScopeFactory target)
{
    private const int RowsToATime = 1_000;
    private static readonly MethodInfo AnyRows = typeof(TableCarrier).GetMethod(nameof(CarryRows), BindingFlags.NonPublic | BindingFlags.Instance)!;
    private static readonly MethodInfo AnyCount = typeof(TableCarrier).GetMethod(nameof(CountRows), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <param name="carried">Told the number of rows of each step.</param>
    public Task Carry(IEntityType table, Action<long> carried, CancellationToken stop) =>
        (Task)AnyRows.MakeGenericMethod(table.ClrType).Invoke(this, [table, carried, stop])!;

    public static Task<long> Count(Store store, IEntityType table, CancellationToken stop) =>
        (Task<long>)AnyCount.MakeGenericMethod(table.ClrType).Invoke(null, [store, stop])!;

    private static Task<long> CountRows<T>(Store store, CancellationToken stop) where T : class => store.Set<T>().LongCountAsync(stop);

    private async Task CarryRows<T>(IEntityType table, Action<long> carried, CancellationToken stop) where T : class
    {
        var there = await Within(store => store.Set<T>().CountAsync(stop));
        carried(there);
        var rows = new List<T>(RowsToATime);
        await foreach (var row in InOrder<T>(table).Skip(there).AsAsyncEnumerable().WithCancellation(stop))
        {
            rows.Add(row);
            if (rows.Count == RowsToATime)
                await Put(rows, carried, stop);
        }

        await Put(rows, carried, stop);
    }

    private IQueryable<T> InOrder<T>(IEntityType table) where T : class
    {
        var rows = source.Set<T>().AsNoTracking();
        IOrderedQueryable<T>? ordered = null;
        foreach (var key in table.FindPrimaryKey()!.Properties)
        {
            var name = key.Name;
            ordered = ordered is null ? rows.OrderBy(row => EF.Property<object>(row, name)) : ordered.ThenBy(row => EF.Property<object>(row, name));
        }

        return ordered!;
    }

    private async Task Put<T>(List<T> rows, Action<long> carried, CancellationToken stop) where T : class
    {
        if (rows.Count == 0)
            return;
        await Within(async store =>
        {
            await store.Carry(rows, stop);
            return true;
        });
        carried(rows.Count);
        rows.Clear();
    }

    private async Task<T> Within<T>(Func<Store, Task<T>> work)
    {
        await using var scope = target.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<Store>());
    }
}
