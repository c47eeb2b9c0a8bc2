using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Design.OpenClocks;

/// <summary>Computes every open clock of a kind of record anew after a promise or a calendar changed, and arms its due moments; or, later, judges what has ended.</summary>
public sealed class RecomputeClocks(IServiceScopeFactory scopes, PoliciesInForce policies, RecordKinds kinds, TimeProvider clock) : IJob<RecomputeClocks.Order>
{
    private const int AtOnce = 200;

    /// <param name="Because">The name of the fact that made it necessary.</param>
    /// <param name="Entry">That fact's place in the journal.</param>
    /// <param name="Position">Its number in the order of the commits.</param>
    /// <param name="Changed">What was changed, by its number.</param>
    /// <param name="Ended">The records on which nobody works any more, rather than those on which somebody does.</param>
    public sealed record Order(string Kind, string Because, long Entry, long Position, string Changed, bool Ended = false);

    public async Task Run(Order request, CancellationToken stop)
    {
        if (kinds.Named(request.Kind) is not { Life: not null } kind)
            return;
        policies.Forget();
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        if (request.Ended)
        {
            foreach (var some in (await kind.Shelf.InStates(store, [.. kind.Life!.States.Select(state => state.Name).Except(kind.Life.Open)], stop)).Chunk(AtOnce))
                await Keep(kind, some, new(request.Because, request.Entry, request.Position, Always: true), stop);
            return;
        }

        var records = await OpenRecords(store, kind, stop);
        var progress = await store.Set<ClockRecomputation>().SingleOrDefaultAsync(each => each.Entry == request.Entry && each.Kind == kind.Name, stop);
        if (progress is null)
            store.Add(progress = new() { Kind = kind.Name, Because = request.Because, Entry = request.Entry, Changed = request.Changed, StartedAt = clock.GetUtcNow() });
        (progress.Total, progress.Done, progress.Moved, progress.EndedAt) = (records.Count, 0, 0, null);
        await store.SaveChangesAsync(stop);
        foreach (var some in records.Chunk(AtOnce))
        {
            progress.Moved += await Keep(kind, some, new(request.Because, request.Entry, request.Position, Always: true), stop);
            progress.Done += some.Length;
            await store.SaveChangesAsync(stop);
        }

        progress.EndedAt = clock.GetUtcNow();
        await store.SaveChangesAsync(stop);
    }

    private async Task<int> Keep(RecordKind kind, Guid[] records, Correction because, CancellationToken stop)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                var moved = await scope.ServiceProvider.GetRequiredService<ClockKeeper>().Keep(kind, records, _ => because, stop);
                await scope.ServiceProvider.GetRequiredService<Store>().SaveChangesAsync(stop);
                return moved;
            }
            catch (Stale)
            {
                // Something happened to one of them at this moment: they are looked at again.
            }
        }
    }

    /// <summary>Everything whose life still asks for work, and everything that has a row.</summary>
    private static async Task<IReadOnlyCollection<Guid>> OpenRecords(Store store, RecordKind kind, CancellationToken stop)
    {
        var name = kind.Name;
        var records = (await store.OpenClocks.Where(row => row.Kind == name).Select(row => row.Record).Distinct().ToListAsync(stop)).ToHashSet();
        records.UnionWith(await kind.Shelf.InStates(store, kind.Life!.Open, stop));
        return records;
    }
}
