using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventsAside;
using Tandem.Operation.Paging;

namespace Tandem.Operation.PagingWatch;

/// <summary>
/// Watches, apart from the engine, that every step and notice is done in time. It asks the database itself; that it cannot ask is an alarm too.
/// </summary>
public sealed class Watchdog(IServiceScopeFactory scopes, JobCatalogue catalogue, PagingHealth health, Alarm alarm, TimeProvider clock, ILogger<Watchdog> log) : BackgroundService
{
    /// <summary>How late something may be before it is an alarm.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>How often the alarm is repeated while it lasts.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(15);

    private readonly string[] watched = [.. new[] { typeof(TakeStep.Order), typeof(SendNotice.Order), typeof(EndSnooze.Order) }.Select(catalogue.KindOf), $"chore:{nameof(PagingPulse)}"];
    private DateTimeOffset asked = clock.GetUtcNow();
    private DateTimeOffset looked = clock.GetUtcNow();
    private DateTimeOffset? raised;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Look, clock, stoppingToken);
                await Round(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                log.LogCritical(fault, "The watchdog of the on-call engine stumbled");
            }
        }
    }

    private async Task Round(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        // A machine that slept, or a clock that was set, makes everything late at once: the engine gets one more look to catch up.
        var slept = now - looked > Tolerance;
        looked = now;
        var (late, trouble) = await Judge(now, stop);
        if (slept && trouble is not null)
            return;
        health.Tell(late, trouble);
        if (trouble is null)
        {
            if (raised is not null)
                await alarm.Raise("On-call works again", "Every step and notice is done in time again.", stop);
            raised = null;
        }
        else if (raised is not { } last || now - last >= Again)
        {
            raised = now;
            log.LogCritical("On-call is overdue: {Trouble}", trouble);
            await alarm.Raise("On-call is overdue: people may not be called", trouble, stop);
        }
    }

    private async Task<(TimeSpan Late, string? Trouble)> Judge(DateTimeOffset now, CancellationToken stop)
    {
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
            patience.CancelAfter(Patience);
            await using var scope = scopes.CreateAsyncScope();
            var jobs = scope.ServiceProvider.GetRequiredService<Store>().Set<QueuedJob>().AsNoTracking().Where(job => watched.Contains(job.Kind));
            var due = await jobs.MinAsync(job => (DateTimeOffset?)job.Due, patience.Token);
            var arrivals = scope.ServiceProvider.GetRequiredService<ArrivalBoard>();
            var waiting = await arrivals.OldestWaiting(patience.Token);
            var aside = await arrivals.Count(patience.Token);
            var parked = await jobs.CountAsync(job => job.ParkedAt != null, patience.Token);
            asked = now;
            await alarm.Prepare(patience.Token);
            var (step, alert) = (Late(due, now), Late(waiting, now));
            return (step > alert ? step : alert, TroubleOf(parked, aside, step, alert));
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            var silent = now - asked;
            return (silent, silent > Tolerance ? $"The database has not answered for {silent.TotalSeconds:0} seconds: {fault.Message}" : null);
        }
    }

    private static TimeSpan Late(DateTimeOffset? due, DateTimeOffset now) => due is { } first && first < now ? now - first : TimeSpan.Zero;

    private static string? TroubleOf(int parked, int aside, TimeSpan step, TimeSpan alert) =>
        parked > 0 ? $"{parked} steps or notices were given up: see the jobs in the engine room."
        : aside > 0 ? "Accepted events failed again and again and became no alerts: see the events set aside."
        : step > Tolerance ? $"The oldest step or notice is {step.TotalSeconds:0} seconds overdue."
        : alert > Tolerance ? $"The oldest accepted event waits for {alert.TotalSeconds:0} seconds to become an alert." : null;
}
