using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Jobs;

/// <summary>Tells what waits, runs, failed or comes round.</summary>
public sealed class JobBoard(Store store, JobCatalogue catalogue, TimeProvider clock)
{
    /// <summary>The most jobs told at once.</summary>
    public const int Most = 200;

    /// <summary>Work that was asked for: parked first, then by when it is due.</summary>
    /// <param name="state">Only what stands so; null: all.</param>
    public async Task<IReadOnlyList<JobView>> Jobs(JobState? state, CancellationToken stop)
    {
        var rows = await InState(Asked, state).OrderBy(job => job.ParkedAt == null).ThenBy(job => job.Due).Take(Most).ToListAsync(stop);
        return [.. rows.Select(View)];
    }

    public Task<int> Count(JobState state, CancellationToken stop) => InState(Asked, state).CountAsync(stop);

    /// <summary>Work that comes round by itself, the next first.</summary>
    public async Task<IReadOnlyList<JobView>> Chores(CancellationToken stop) => [.. (await store.Set<QueuedJob>().AsNoTracking()
        .Where(job => job.Key != null && job.Key.StartsWith(JobCatalogue.ChorePrefix)).OrderBy(job => job.Due).ToListAsync(stop)).Select(View)];

    private IQueryable<QueuedJob> Asked => store.Set<QueuedJob>().AsNoTracking().Where(job => job.Key == null || !job.Key.StartsWith(JobCatalogue.ChorePrefix));

    private IQueryable<QueuedJob> InState(IQueryable<QueuedJob> jobs, JobState? state)
    {
        var now = clock.GetUtcNow();
        return state switch
        {
            JobState.Parked => jobs.Where(job => job.ParkedAt != null),
            JobState.Running => jobs.Where(job => job.ParkedAt == null && job.HeldUntil > now),
            JobState.Failing => jobs.Where(job => job.ParkedAt == null && (job.HeldUntil == null || job.HeldUntil <= now) && job.Attempts > 0),
            JobState.Waiting => jobs.Where(job => job.ParkedAt == null && (job.HeldUntil == null || job.HeldUntil <= now) && job.Attempts == 0),
            _ => jobs,
        };
    }

    private JobView View(QueuedJob job)
    {
        var runs = job.HeldUntil > clock.GetUtcNow();
        var state = job.ParkedAt is not null ? JobState.Parked : runs ? JobState.Running : job.Attempts > 0 ? JobState.Failing : JobState.Waiting;
        long? every = catalogue.Chores.TryGetValue(job.Kind, out var pause) ? (long)pause.TotalSeconds : null;
        var name = JobCatalogue.IsChore(job.Kind) ? job.Kind[JobCatalogue.ChorePrefix.Length..] : job.Kind;
        return new(job.Id, name, state, job.Due, job.Attempts, job.Error, job.ParkedAt, runs ? job.Holder : null, every, job.DoneAt);
    }
}
