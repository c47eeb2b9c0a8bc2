using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;
using Tandem.Operation.StatusPage;

namespace Tandem.Operation.StatusWork;

/// <summary>Looks what the status page announces of planned work, and has subscribers told once that it is agreed, moved, begun, over or called off.</summary>
public sealed class FollowPlannedWork(Store store, StatusBoard board, JobSchedule jobs, TimeProvider clock) : IChore
{
    public static TimeSpan Every => TimeSpan.FromSeconds(20);

    public async Task Run(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var windows = (await board.Public(stop)).Windows.ToDictionary(window => window.Work.Record.Id);
        var told = await store.Set<ToldWork>().Where(row => EF.Parameter(windows.Keys.ToArray()).Contains(row.Work) || (row.Phase != WorkPhase.Ended && row.Phase != WorkPhase.CalledOff)).ToDictionaryAsync(row => row.Work, stop);
        foreach (var row in told.Values)
        {
            var window = windows.GetValueOrDefault(row.Work);
            if (row.Next(window, now) is { } phase)
                await Tell(row, phase, window, stop);
        }

        foreach (var (id, window) in windows.Where(each => !told.ContainsKey(each.Key) && !each.Value.IsOver(now)))
        {
            var row = new ToldWork { Work = id, Kind = window.Work.Record.Kind };
            store.Add(row);
            await Tell(row, window.IsUnderWay(now) ? WorkPhase.Begun : WorkPhase.Planned, window, stop);
        }

        await store.SaveChangesAsync(stop);
    }

    private async Task Tell(ToldWork row, WorkPhase phase, ShownWindow? window, CancellationToken stop)
    {
        row.Tell(phase, window);
        var order = new TellOfWork.Order(row.Work, row.Kind, phase, row.Version, row.From, row.To, [.. row.Services], 0);
        await jobs.Add(order, clock.GetUtcNow(), $"status work {row.Work:n} {row.Version}", stop);
    }
}
