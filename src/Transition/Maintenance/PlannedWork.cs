using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Maintenance;

/// <summary>
/// When work on what is agreed, whether by a maintenance window or by an approved change: the one place that decides whose alerts wake nobody, which
/// downtime was planned, and what the status page announces.
/// </summary>
public sealed class PlannedWork(Store store, TimeProvider clock)
{
    /// <summary>What is agreed for any moment from one to another, the earliest first.</summary>
    public async Task<IReadOnlyList<PlannedWindow>> Between(DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
    {
        var windows = await Windows(from, to, stop);
        var changes = await store.Changes.AsNoTracking().AgreedBetween(from, to).OrderBy(change => change.PlannedStart).ToListAsync(stop);
        return [.. windows.Concat(changes.Select(Of)).Where(window => window.From < to && window.To > from).OrderBy(window => window.From)];
    }

    /// <summary>The maintenance windows among it alone.</summary>
    public async Task<IReadOnlyList<PlannedWindow>> Windows(DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
    {
        var earliest = from.AddDays(-MaintenanceRules.LongestDays);
        var windows = await store.MaintenanceWindows.AsNoTracking()
            .Where(window => window.State != MaintenanceLife.Cancelled && window.StartsAt < to && window.StartsAt >= earliest && window.EndsAt > from).OrderBy(window => window.StartsAt).ToListAsync(stop);
        return [.. windows.Select(Of)];
    }

    /// <summary>What is under way at a moment.</summary>
    public async Task<IReadOnlyList<PlannedWindow>> At(DateTimeOffset moment, CancellationToken stop) => await Between(moment, moment.AddTicks(10), stop);

    private static PlannedWindow Of(MaintenanceWindow window) => new(
        MaintenanceKind.Key(window.Id), MaintenanceKind.Kind.NumberOf(window), window.Title, window.StartsAt, window.EndsAt, window.Items, window.Service, window.Interrupts);

    // In reality it may start early, be done early or take longer; until it is finished, it is under way.
    private PlannedWindow Of(Change change)
    {
        var end = change.ActualEnd ?? (change.State == ChangeLife.Implementing && clock.GetUtcNow() is var now && now > change.PlannedEnd ? now.AddMinutes(1) : change.PlannedEnd!.Value);
        return new(ChangeKind.Key(change.Id), ChangeKind.Kind.NumberOf(change), change.Title, change.ActualStart ?? change.PlannedStart!.Value, end, change.Items, change.Service, change.Interrupts);
    }
}
