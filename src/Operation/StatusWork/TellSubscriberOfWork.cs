using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Http;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.StatusPage;
using Tandem.Operation.StatusSubscribers;
using Tandem.Transition.Maintenance;

namespace Tandem.Operation.StatusWork;

/// <summary>Tells one subscriber of planned work, if it concerns what they follow; what it is called inside the house is not told.</summary>
public sealed class TellSubscriberOfWork(Store store, StatusBoard board, SubscriberPost post, SiteAddress site, TimeProvider clock) : IJob<TellSubscriberOfWork.Order>
{
    public sealed record Order(Id<StatusSubscriber> Subscriber, TellOfWork.Order Work);

    public async Task Run(Order request, CancellationToken stop)
    {
        var (work, page) = (request.Work, await board.Public(stop));
        var subscriber = await store.Set<StatusSubscriber>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Subscriber, stop);
        var window = new ShownWindow(new PlannedWindow(new(work.Kind, work.Work), "", "", work.From, work.To, [], null, true), work.Services.ToHashSet(), page.Windows.FirstOrDefault(each => each.Work.Record.Id == work.Work)?.AgreedAt ?? work.From);
        var parts = page.Concerned(window).ToList();
        if (subscriber is not { State: StatusSubscriberLife.Active } || parts.Count == 0 || !subscriber.Follows(parts))
            return;
        var (said, status) = Words(work.Phase);
        var names = string.Join(", ", parts.Select(part => part.Name));
        await post.Bring(
            subscriber,
            new(
                $"work.{work.Work:n}.{work.Version}", $"work.{work.Work:n}", $"[{said}] {StatusJson.Name(page, window)}",
                $"{said}: {Time(work.From)} to {Time(work.To)} UTC\n\nIt concerns: {names}",
                "status.maintenance", new { maintenance = StatusJson.Maintenance(page, window, clock.GetUtcNow(), site, status) }),
            stop);
    }

    /// <summary>What subjects say, and what programs read.</summary>
    private static (string Said, string Status) Words(WorkPhase phase) => phase switch
    {
        WorkPhase.Planned => ("Planned", "scheduled"),
        WorkPhase.Moved => ("Moved", "scheduled"),
        WorkPhase.Begun => ("Begun", "in_progress"),
        WorkPhase.Ended => ("Completed", "completed"),
        _ => ("Called off", "cancelled"),
    };

    private static string Time(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
