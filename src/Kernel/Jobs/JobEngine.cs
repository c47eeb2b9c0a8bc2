using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Jobs;

/// <summary>Does what is due, at least once and one node at a time, whatever restarts in between.</summary>
public sealed class JobEngine(
    IServiceScopeFactory scopes, JobCatalogue catalogue, JobBell bell, Leases leases, Database database, TimeProvider clock, ILogger<JobEngine> log)
    : BackgroundService
{
    private const int AtOnce = 4;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(20);
    private readonly JobRows rows = new(scopes, catalogue, leases.Holder, clock, log);
    private readonly ConcurrentDictionary<Guid, QueuedJob> running = new();
    private readonly SemaphoreSlim places = new(AtOnce, AtOnce);
    private volatile bool isPrepared;

    /// <summary>Whether nothing is due and nothing is being done.</summary>
    internal async Task<bool> IsSettled(CancellationToken stop) => isPrepared && !await rows.IsAnyDue(stop);

    public override void Dispose()
    {
        places.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var news = database.Kind == DatabaseKind.Postgres ? Task.WhenAny(bell.Next, leases.News) : bell.Next;
            bell.SetWakening(DateTimeOffset.MaxValue);
            var wait = LongestWait;
            try
            {
                if (!isPrepared)
                    await rows.Prepare(database.Kind == DatabaseKind.Sqlite, stoppingToken);
                isPrepared = true;
                wait = await Round(stoppingToken);
            }
            catch (Stale)
            {
                wait = TimeSpan.Zero;
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(fault, "Jobs cannot go on; trying again");
            }

            bell.SetWakening(clock.GetUtcNow() + wait);
            await Waiting.For(news, wait, clock, stoppingToken);
        }
    }

    /// <returns>How long nothing will be due.</returns>
    private async Task<TimeSpan> Round(CancellationToken stop)
    {
        if (database.Kind == DatabaseKind.Postgres)
        {
            // Nobody takes work whose death the others would not notice.
            if (!leases.IsAlive)
                return LongestWait;
            await rows.Free(holders => leases.Dead(holders, stop), stop);
            await Task.WhenAll(running.Values.Where(job => job.HeldUntil - clock.GetUtcNow() < JobRows.Term / 2).Select(Renew));
        }

        IReadOnlyList<QueuedJob> due;
        while ((due = await rows.Take([.. running.Keys], stop)).Count > 0)
        {
            foreach (var job in due)
            {
                running[job.Id] = job;
                await places.WaitAsync(stop);
                _ = Task.Run(() => Do(job, stop), CancellationToken.None);
            }
        }

        var wait = await rows.UntilNext([.. running.Keys], stop) ?? LongestWait;
        return wait > LongestWait ? LongestWait : wait < ShortestWait ? ShortestWait : wait;
    }

    private async Task Do(QueuedJob job, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await catalogue.Run(scope.ServiceProvider, job.Kind, job.Request, stop);
            await rows.Done(job);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            await rows.GiveBack(job);
        }
        catch (Exception fault)
        {
            log.LogWarning(fault, "{Job} failed, attempt {Attempt}", job.Kind, job.Attempts);
            await rows.Failed(job, fault);
        }
        finally
        {
            running.TryRemove(job.Id, out _);
            places.Release();
            bell.Ring();
        }
    }

    private async Task Renew(QueuedJob job)
    {
        await rows.Renew(job);
        job.HeldUntil = clock.GetUtcNow() + JobRows.Term;
    }
}
