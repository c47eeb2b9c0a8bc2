using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Mail;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Operation.Channels;
using Tandem.Operation.StatusNotices;
using Tandem.Operation.StatusPage;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>Tells one subscriber of one update, by mail or by a signed webhook. What is told is what the public page shows.</summary>
public sealed class TellSubscriber(
    Store store, StatusBoard board, SubscriptionLinks links, SiteAddress site, IPostman postman, HttpDelivery delivery, SigningKeys keys, EndStatusSubscription end, TimeProvider clock, ILogger<TellSubscriber> log)
    : IJob<TellSubscriber.Order>
{
    public sealed record Order(Id<StatusSubscriber> Subscriber, Id<StatusNotice> Notice, Guid Update);

    public async Task Run(Order request, CancellationToken stop)
    {
        var subscriber = await store.Set<StatusSubscriber>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Subscriber, stop);
        var page = await board.Public(stop);
        if (subscriber is not { State: StatusSubscriberLife.Active } || page.Notices.FirstOrDefault(each => each.Id == request.Notice) is not { } notice
            || notice.Updates.FirstOrDefault(each => each.Id == request.Update) is not { } update)
            return;
        if (subscriber.Channel == StatusChannel.Mail)
            await Mail(subscriber, page, notice, update, stop);
        else
            await Call(subscriber, page, notice, update, stop);
    }

    private async Task Mail(StatusSubscriber subscriber, StatusView page, ShownNotice notice, PublicUpdate update, CancellationToken stop)
    {
        if (!await postman.CanCarry(stop))
            return;
        var leave = links.Leave(subscriber.Id);
        var text = $"{StatusNoticeLife.Life.State(update.State).Label}: {update.Text}\n\nIt concerns: {string.Join(", ", page.Concerned(notice).Select(part => part.Name))}\n{site.Of("/status")}\n\nYou are told this because you asked for it. To be told nothing more:\n{leave}\n";
        try
        {
            await postman.Carry(
                new(subscriber.Address, $"[{StatusNoticeLife.Life.State(update.State).Label}] {notice.Title}", text)
                {
                    Id = $"status.{update.Id:n}.{subscriber.Serial}@{site.Base.Host}",
                    Thread = $"status.{notice.Id.Value:n}@{site.Base.Host}",
                    Preferences = leave,
                },
                stop);
        }
        catch (Undeliverable)
        {
            await end.Run(new(subscriber.Id, "No mail can be delivered there."), Actor.System("mail"), stop);
        }
    }

    private async Task Call(StatusSubscriber subscriber, StatusView page, ShownNotice notice, PublicUpdate update, CancellationToken stop)
    {
        var (now, key) = (clock.GetUtcNow(), $"status-{update.Id:n}");
        var body = JsonSerializer.Serialize(new { type = "status.updated", timestamp = now, data = new { incident = StatusJson.Incident(page, notice, site), update = StatusJson.Update(notice, update) } }, Json.Plain);
        var seconds = now.ToUnixTimeSeconds();
        try
        {
            await delivery.Send(
                subscriber.Address,
                address =>
                {
                    var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
                    request.Headers.Add("webhook-id", key);
                    request.Headers.Add("webhook-timestamp", seconds.ToString(CultureInfo.InvariantCulture));
                    request.Headers.Add("webhook-signature", SigningKeys.Sign(keys.Open(subscriber.Seal), key, seconds, body));
                    return request;
                },
                stop);
        }
        catch (DeliveryFailed fault) when (!fault.MayPass)
        {
            // Trying again helps nobody; the next update is tried anew.
            log.LogWarning("{Subscriber} did not take an update: {Why}", StatusSubscriberKind.Kind.NumberOf(subscriber), fault.Message);
        }
    }
}
