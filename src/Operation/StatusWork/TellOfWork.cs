using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.StatusSubscribers;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.StatusWork;

/// <summary>Has every subscriber told of planned work, a hundred at a time, each by a job of its own: one address that fails holds up no other.</summary>
public sealed class TellOfWork(Store store, JobSchedule jobs, TimeProvider clock) : IJob<TellOfWork.Order>
{
    private const int AtOnce = 100;

    /// <param name="Version">How often something was told of it.</param>
    /// <param name="After">The serial of the last subscriber that was looked at.</param>
    public sealed record Order(Guid Work, string Kind, WorkPhase Phase, int Version, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<Id<Service>> Services, int After);

    public async Task Run(Order request, CancellationToken stop)
    {
        var some = await store.Set<StatusSubscriber>().AsNoTracking().Where(row => row.State == StatusSubscriberLife.Active && row.Serial > request.After)
            .OrderBy(row => row.Serial).Take(AtOnce).Select(row => new { row.Id, row.Serial }).ToListAsync(stop);
        foreach (var each in some)
            await jobs.Add(new TellSubscriberOfWork.Order(each.Id, request), clock.GetUtcNow(), $"status work {request.Work:n} {request.Version} {each.Serial}", stop);
        if (some.Count == AtOnce)
            await jobs.Add(request with { After = some[^1].Serial }, clock.GetUtcNow(), $"status work {request.Work:n} {request.Version} after {some[^1].Serial}", stop);
        await store.SaveChangesAsync(stop);
    }
}
