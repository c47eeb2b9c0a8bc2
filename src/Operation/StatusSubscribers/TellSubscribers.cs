using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.StatusNotices;
using Tandem.Operation.StatusPage;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>Has every subscriber told of one update, a hundred at a time, each by a job of its own: one address that fails holds up no other.</summary>
public sealed class TellSubscribers(Store store, StatusBoard board, JobSchedule jobs, TimeProvider clock) : IJob<TellSubscribers.Order>
{
    private const int AtOnce = 100;

    /// <param name="After">The serial of the last subscriber that was looked at.</param>
    public sealed record Order(Id<StatusNotice> Notice, Guid Update, int After);

    public async Task Run(Order request, CancellationToken stop)
    {
        board.Forget();
        if (!(await board.Public(stop)).Notices.Any(notice => notice.Id == request.Notice))
            return;
        var some = await store.Set<StatusSubscriber>().AsNoTracking().Where(row => row.State == StatusSubscriberLife.Active && row.Serial > request.After)
            .OrderBy(row => row.Serial).Take(AtOnce).Select(row => new { row.Id, row.Serial }).ToListAsync(stop);
        foreach (var each in some)
            await jobs.Add(new TellSubscriber.Order(each.Id, request.Notice, request.Update), clock.GetUtcNow(), $"status {request.Update:n} {each.Serial}", stop);
        if (some.Count == AtOnce)
            await jobs.Add(request with { After = some[^1].Serial }, clock.GetUtcNow(), $"status {request.Update:n} after {some[^1].Serial}", stop);
        await store.SaveChangesAsync(stop);
    }
}
