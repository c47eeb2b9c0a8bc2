using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Http;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.StatusNotices;
using Tandem.Operation.StatusPage;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>Tells one subscriber of one update, if it concerns what they follow. What is told is what the public page shows.</summary>
public sealed class TellSubscriber(Store store, StatusBoard board, SubscriberPost post, SiteAddress site) : IJob<TellSubscriber.Order>
{
    public sealed record Order(Id<StatusSubscriber> Subscriber, Id<StatusNotice> Notice, Guid Update);

    public async Task Run(Order request, CancellationToken stop)
    {
        var subscriber = await store.Set<StatusSubscriber>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Subscriber, stop);
        var page = await board.Public(stop);
        if (subscriber is not { State: StatusSubscriberLife.Active } || page.Notices.FirstOrDefault(each => each.Id == request.Notice) is not { } notice
            || notice.Updates.FirstOrDefault(each => each.Id == request.Update) is not { } update || !subscriber.Follows(page.Concerned(notice)))
            return;
        var state = StatusNoticeLife.Life.State(update.State).Label;
        await post.Bring(
            subscriber,
            new(
                $"status.{update.Id:n}", $"status.{notice.Id.Value:n}", $"[{state}] {notice.Title}",
                $"{state}: {update.Text}\n\nIt concerns: {string.Join(", ", page.Concerned(notice).Select(part => part.Name))}",
                "status.updated", new { incident = StatusJson.Incident(page, notice, site), update = StatusJson.Update(notice, update) }),
            stop);
    }
}
