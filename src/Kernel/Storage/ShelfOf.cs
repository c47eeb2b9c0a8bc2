using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lists;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Storage;

/// <summary>The records of one kind.</summary>
public sealed class Shelf<T>(RecordKind<T> kind) : Shelf where T : Record<T>
{
    private const int MostWays = 12;

    public override async Task<IRecord?> Find(Store store, Reach reach, int serial, CancellationToken stop) =>
        await Within(store, reach).FirstOrDefaultAsync(record => record.Serial == serial, stop);

    public override async Task<IRecord?> Find(Store store, Reach reach, Guid id, CancellationToken stop)
    {
        var wanted = new Id<T>(id);
        return await Within(store, reach).FirstOrDefaultAsync(record => record.Id == wanted, stop);
    }

    public override async Task<IReadOnlyList<IRecord>> Find(Store store, Reach reach, IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        var wanted = ids.Distinct().Select(id => new Id<T>(id)).ToArray();
        return await Within(store, reach).Where(record => EF.Parameter(wanted).Contains(record.Id)).ToListAsync(stop);
    }

    public override async Task<IReadOnlyList<IRecord>> Find(Store store, Reach reach, IReadOnlyCollection<int> serials, CancellationToken stop)
    {
        var wanted = serials.ToArray();
        return await Within(store, reach).Where(record => EF.Parameter(wanted).Contains(record.Serial)).ToListAsync(stop);
    }

    public override async Task<Guid?> IdOf(Store store, Reach reach, int serial, CancellationToken stop)
    {
        var found = await Within(store, reach).Where(record => record.Serial == serial).Select(record => (Id<T>?)record.Id).FirstOrDefaultAsync(stop);
        return found?.Value;
    }

    public override async Task<Guid?> IdKnownAs(Store store, Reach reach, string name, CancellationToken stop)
    {
        if (kind.KnownAs is not { } known)
            return null;
        var spellings = new List<string?> { name, name.ToLowerInvariant() };
        var test = Expression.Call(Expression.Property(Expression.Constant(new Held<List<string?>>(spellings)), "Value"), nameof(List<>.Contains), null, known.Body);
        var found = await Within(store, reach).Where(Expression.Lambda<Func<T, bool>>(test, known.Parameters)).OrderBy(record => record.Serial).Select(record => (Id<T>?)record.Id).FirstOrDefaultAsync(stop);
        return found?.Value;
    }

    public override async Task<Guid?> IdTitled(Store store, Reach reach, string title, CancellationToken stop)
    {
        if (!kind.FoundByTitle || kind.Title is not { } titled)
            return null;
        var test = Expression.Equal(titled.Body, Expression.Property(Expression.Constant(new Held<string>(title)), "Value"));
        var found = await Within(store, reach).Where(Expression.Lambda<Func<T, bool>>(test, titled.Parameters)).OrderBy(record => record.Serial).Select(record => record.Id).Take(2).ToListAsync(stop);
        return found is [var only] ? only.Value : null;
    }

    public override async Task<int> LastSerial(Store store, CancellationToken stop) => await store.Set<T>().MaxAsync(record => (int?)record.Serial, stop) ?? 0;

    public override async Task<IReadOnlyList<Guid>> InStates(Store store, IReadOnlyCollection<string> states, CancellationToken stop)
    {
        if (kind.State is not { } state)
            return [];
        var test = Expression.Call(Expression.Property(Expression.Constant(new Held<List<string>>([.. states])), "Value"), nameof(List<>.Contains), null, state.Body);
        var ids = await Within(store, Reach.Everywhere).Where(Expression.Lambda<Func<T, bool>>(test, state.Parameters)).Select(record => record.Id).ToListAsync(stop);
        return [.. ids.Select(id => id.Value)];
    }

    public override Task<bool> Has(Store store, Reach reach, Guid id, CancellationToken stop)
    {
        var wanted = new Id<T>(id);
        return Within(store, reach).AnyAsync(record => record.Id == wanted, stop);
    }

    public override async Task<Dictionary<Guid, int>> Serials(Store store, IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        var wanted = ids.Select(id => new Id<T>(id)).ToList();
        return await store.Set<T>().Where(record => wanted.Contains(record.Id)).Select(record => new { record.Id, record.Serial })
            .ToDictionaryAsync(row => row.Id.Value, row => row.Serial, stop);
    }

    /// <summary>The records of a list in no order: what pages count, group and draw.</summary>
    public IQueryable<T> Narrow(Store store, ListRequest request, Actor by) =>
        request.Tests.Aggregate(kind.Within(kind.ReadBy(by), Working(store, request, by)), (narrowed, test) => narrowed.Where((Expression<Func<T, bool>>)test.Whole));

    /// <summary>
    /// Where several ways lead into the list (one of several values, one of several rights), each way is walked by its own index
    /// and the beginnings are merged: a page costs the same whatever the number of records behind it.
    /// </summary>
    internal override async Task<List<IRecord>> Page(Store store, ListRequest request, Actor by, CancellationToken stop)
    {
        var ways = ListOrder.Knows(request.Order) ? Ways(store, request, by) : null;
        if (ways is null)
            return await Walk(store.Set<T>().AsNoTracking(), Narrow(store, request, by), request, stop);
        var found = new Dictionary<Guid, IRecord>();
        foreach (var way in ways)
        {
            foreach (var record in await Walk(store.Set<T>().AsNoTracking(), way, request, stop))
                found[record.Key] = record;
        }

        return [.. found.Values.Order(new ListOrder(request.Order)).Take(request.Limit + 1)];
    }

    internal override Task<int> Count(Store store, ListRequest request, Actor by, int bound, CancellationToken stop) =>
        Narrow(store, request, by).Take(bound).CountAsync(stop);

    /// <param name="all">Where the values of a coarse first key are looked up: of all records an index knows the next one at once, of some it would have to read each.</param>
    private static async Task<List<IRecord>> Walk(IQueryable<T> all, IQueryable<T> records, ListRequest request, CancellationToken stop)
    {
        var page = new List<IRecord>();
        var stretches = new Stack<Stretch>(Stretch.Of(request.Order, request.After).Reverse());
        while (page.Count <= request.Limit && stretches.TryPop(out var stretch))
        {
            if (!stretch.IsCoarse)
            {
                page.AddRange(await stretch.Of(records).Take(request.Limit + 1 - page.Count).ToListAsync(stop));
            }
            else if (await stretch.FirstValue(all).FirstOrDefaultAsync(stop) is { } value)
            {
                var (here, behind) = stretch.Split(value);
                if (behind is not null)
                    stretches.Push(behind);
                stretches.Push(here);
            }
        }

        return page;
    }

    /// <summary>The list as several lists; null where there is but one way, or there are too many.</summary>
    private List<IQueryable<T>>? Ways(Store store, ListRequest request, Actor by)
    {
        var reaches = kind.ReadBy(by).Apart();
        var count = request.Tests.Aggregate(reaches.Count, (product, test) => product * Math.Max(1, test.Ways.Count));
        if (count is < 2 or > MostWays)
            return null;
        var working = Working(store, request, by);
        var ways = reaches.Select(reach => kind.Within(reach, working)).ToList();
        foreach (var test in request.Tests)
        {
            var tests = test.Ways.Count > 0 ? test.Ways : [test.Whole];
            ways = [.. ways.SelectMany(way => tests.Select(each => way.Where((Expression<Func<T, bool>>)each)))];
        }

        return ways;
    }

    private IQueryable<T> Working(Store store, ListRequest request, Actor by) => request.UsesInternal
        ? kind.Within(kind.WorkedBy(by), store.Set<T>().AsNoTracking().TagWith(PlannedAnew.Mark))
        : store.Set<T>().AsNoTracking().TagWith(PlannedAnew.Mark);

    private IQueryable<T> Within(Store store, Reach reach) => kind.Within(reach, store.Set<T>().AsNoTracking());
}
