using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Search;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Lists;

/// <summary>The one list query behind pages, the API and exports: only what the reader may see, by index, page by page.</summary>
public sealed class Listing(Store store, Finder finder, IEnumerable<IInbox> inboxes)
{
    /// <summary>How far totals are counted before they become "or more".</summary>
    public const int Bound = 1000;

    /// <summary>A list of found records in an order of its own holds the newest of so many.</summary>
    public const int MostFound = 5_000;

    /// <summary>So many found records are tested at first; more and more of them while a page is not full.</summary>
    private const int FirstTested = 200;

    public async Task<ListPage> Page(ListRequest request, Actor by, CancellationToken stop = default)
    {
        if (!by.May(request.Kind.ReadRight))
            throw new Forbidden(request.Kind.ReadRight);
        foreach (var inbox in inboxes.Where(inbox => inbox.Kind == request.Kind.Name))
            await inbox.WorkedOff(IInbox.Patience, stop);
        var found = request.Words is null ? await request.Kind.Shelf.Page(store, request, by, stop)
            : request.Order is [{ Name: "number", Descending: true }] ? await Newest(request, by, stop)
            : await request.Kind.Shelf.Page(store, await Among(request, by, stop), by, stop);
        if (found.Count <= request.Limit)
            return new(found, null);
        found.RemoveAt(request.Limit);
        return new(found, Cursor.Of(request.Order, found[^1]));
    }

    public async Task<BoundedCount> Count(ListRequest request, Actor by, int bound = Bound, CancellationToken stop = default)
    {
        if (request.Words is { } words && request is { Tests: [], UsesInternal: false })
            return await finder.Count(request.Kind, words, by, bound, stop);
        var narrowed = request.Words is null ? request : await Among(request, by, stop);
        var counted = await request.Kind.Shelf.Count(store, narrowed, by, bound + 1, stop);
        return new(Math.Min(counted, bound), counted > bound);
    }

    /// <summary>Walks through what was found, newest first, and stops when the page is full.</summary>
    private async Task<List<IRecord>> Newest(ListRequest request, Actor by, CancellationToken stop)
    {
        var page = new List<IRecord>();
        var before = (int?)request.After?[0];
        var step = request.Tests.Count == 0 ? request.Limit + 1 : FirstTested;
        while (page.Count <= request.Limit)
        {
            var serials = await finder.Serials(request.Kind, request.Words!, by, before, step, stop);
            if (serials.Count > 0)
            {
                var few = With(request, serials) with { After = null, Limit = request.Limit - page.Count };
                page.AddRange(await request.Kind.Shelf.Page(store, few, by, stop));
                before = serials[^1];
            }

            if (serials.Count < step)
                break;
            step = Math.Min(step * 4, MostFound);
        }

        return page;
    }

    private async Task<ListRequest> Among(ListRequest request, Actor by, CancellationToken stop) =>
        With(request, await finder.Serials(request.Kind, request.Words!, by, null, MostFound, stop));

    private static ListRequest With(ListRequest request, IReadOnlyList<int> serials)
    {
        var record = Expression.Parameter(request.Kind.Type, "record");
        var held = Expression.Property(Expression.Constant(new Held<int[]>([.. serials])), nameof(Held<>.Value));
        var list = Expression.Call(typeof(EF), nameof(EF.Parameter), [typeof(int[])], held);
        var test = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(int)], list, Expression.Property(record, nameof(IRecord.Serial)));
        return request with { Words = null, Tests = [.. request.Tests, Expression.Lambda(test, record)] };
    }
}
