using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Jobs;

/// <summary>Takes due jobs from their table and puts down how they ended.</summary>
internal sealed class JobRows(IServiceScopeFactory scopes, JobCatalogue catalogue, string holder, TimeProvider clock, ILogger log)
{
    /// <summary>With pauses of 2, 4, 8 … seconds: parked after about 17 minutes.</summary>
    private const int MostAttempts = 10;

    private const int BatchSize = 16;

    /// <summary>A node that says nothing for so long is taken for dead, and its jobs are begun again elsewhere.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromMinutes(2);

    /// <summary>Takes what is due and nobody has.</summary>
    public async Task<IReadOnlyList<QueuedJob>> Take(IReadOnlyCollection<Guid> running, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var due = await store.Set<QueuedJob>()
            .Where(job => job.Due <= now && job.ParkedAt == null && (job.HeldUntil == null || job.HeldUntil < now) && !running.Contains(job.Id))
            .OrderBy(job => job.Due).Take(BatchSize).ToListAsync(stop);
        foreach (var job in due)
        {
            (job.Holder, job.HeldUntil) = (holder, now + Term);
            job.Attempts++;
            job.Version++;
        }

        if (due.Count > 0)
            await store.SaveChangesAsync(stop);
        return due;
    }

    /// <summary>Frees what nodes had begun that have died since.</summary>
    /// <param name="dead">Which of some nodes have died.</param>
    public async Task Free(Func<IReadOnlyList<string>, Task<IReadOnlyList<string>>> dead, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var held = await store.Set<QueuedJob>().Where(job => job.HeldUntil != null && job.Holder != holder).ToListAsync(stop);
        if (held.Count == 0)
            return;
        var gone = (await dead([.. held.Select(job => job.Holder!).Distinct()])).ToHashSet();
        foreach (var job in held.Where(job => gone.Contains(job.Holder!)))
        {
            (job.Holder, job.HeldUntil) = (null, null);
            job.Version++;
        }

        await store.SaveChangesAsync(stop);
    }

    /// <summary>Whether a job is due, or is being done by somebody.</summary>
    public async Task<bool> IsAnyDue(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Store>().Set<QueuedJob>()
            .AnyAsync(job => job.ParkedAt == null && (job.Due <= now || job.HeldUntil != null), stop);
    }

    /// <summary>How long until the next job is due or given up by its holder; null: none waits.</summary>
    public async Task<TimeSpan?> UntilNext(IReadOnlyCollection<Guid> running, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var waiting = scope.ServiceProvider.GetRequiredService<Store>().Set<QueuedJob>().AsNoTracking()
            .Where(job => job.ParkedAt == null && !running.Contains(job.Id));
        var due = await waiting.Where(job => job.HeldUntil == null).MinAsync(job => (DateTimeOffset?)job.Due, stop);
        var given = await waiting.Where(job => job.HeldUntil != null).MinAsync(job => job.HeldUntil, stop);
        var next = due is null || given < due ? given : due;
        return next - clock.GetUtcNow();
    }

    /// <summary>Removes a job that is done; a chore waits for its next round, and one that was replaced meanwhile waits for its turn.</summary>
    public Task Done(QueuedJob job) => Change(job, (store, row) =>
    {
        var now = clock.GetUtcNow();
        if (catalogue.Chores.TryGetValue(job.Kind, out var every))
            (row.Due, row.DoneAt, row.Attempts, row.Error) = (now + every, now, 0, "");
        else if (row.Version == job.Version)
            store.Remove(row);
    });

    /// <summary>Puts a job down to be tried again later, or parks it. A chore is never parked: it comes round anyway.</summary>
    public Task Failed(QueuedJob job, Exception fault) => Change(job, (_, row) =>
    {
        var now = clock.GetUtcNow();
        row.Error = $"{fault.GetType().Name}: {fault.Message}";
        if (row.Version != job.Version)
            return;
        var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(row.Attempts, MostAttempts)));
        row.Due = now + (catalogue.Chores.TryGetValue(job.Kind, out var every) && every < pause ? every : pause);
        if (JobCatalogue.IsChore(job.Kind) || row.Attempts < MostAttempts)
            return;
        row.ParkedAt = now;
        log.LogError(fault, "{Job} failed {Attempts} times; it is parked", job.Kind, row.Attempts);
    });

    /// <summary>Gives back a job that was interrupted because the house closes.</summary>
    public Task GiveBack(QueuedJob job) => Change(job, (_, row) => row.Attempts = Math.Max(0, row.Attempts - 1));

    /// <summary>Says that this node is still at it.</summary>
    public Task Renew(QueuedJob job) => Change(job, (_, row) => row.HeldUntil = clock.GetUtcNow() + Term, keeps: true);

    /// <summary>Writes the chores of this house down; what an older house did by itself is dropped, and what a dead process held is free.</summary>
    public async Task Prepare(bool alone, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var rows = await store.Set<QueuedJob>().Where(job => job.Key != null && job.Key.StartsWith("chore:") || (alone && job.HeldUntil != null)).ToListAsync(stop);
        foreach (var row in rows.Where(row => alone))
            (row.Holder, row.HeldUntil) = (null, null);
        foreach (var row in rows.Where(row => JobCatalogue.IsChore(row.Kind) && !catalogue.Chores.ContainsKey(row.Kind)))
            store.Remove(row);
        var now = clock.GetUtcNow();
        foreach (var (kind, every) in catalogue.Chores)
        {
            if (rows.Find(row => row.Key == kind) is not { } known)
                store.Add(new QueuedJob { Kind = kind, Key = kind, Request = "{}", Due = now + every });
            else if (known.Due > now + every)
                known.Due = now + every;
        }

        try
        {
            await store.SaveChangesAsync(stop);
        }
        catch (Stale)
        {
            // Another node that started at the same moment has written them down.
        }
    }

    private async Task Change(QueuedJob job, Action<Store, QueuedJob> change, bool keeps = false)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<Store>();
            if (await store.Set<QueuedJob>().FirstOrDefaultAsync(row => row.Id == job.Id) is not { } row || row.Holder != holder)
                return;
            change(store, row);
            if (!keeps)
                (row.Holder, row.HeldUntil) = (null, null);
            try
            {
                await store.SaveChangesAsync();
                return;
            }
            catch (Stale)
            {
                // It was replaced between the reading and the writing: look again.
            }
        }
    }
}
