using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Mail;
using Tandem.Kernel.Text;
using Tandem.Operation.Channels;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>Brings one message to one subscriber, by mail or by a signed webhook.</summary>
public sealed class SubscriberPost(
    SubscriptionLinks links, SiteAddress site, IPostman postman, HttpDelivery delivery, SigningKeys keys, EndStatusSubscription end, TimeProvider clock, ILogger<SubscriberPost> log)
{
    /// <param name="Key">The same however often it is brought.</param>
    /// <param name="About">What messages about the same have in common.</param>
    /// <param name="Subject">Of the mail, and its text.</param>
    /// <param name="Type">Of the webhook, and what it carries.</param>
    public sealed record Message(string Key, string About, string Subject, string Text, string Type, object Data);

    public async Task Bring(StatusSubscriber subscriber, Message message, CancellationToken stop)
    {
        if (subscriber.Channel == StatusChannel.Mail)
            await Mail(subscriber, message, stop);
        else
            await Call(subscriber, message, stop);
    }

    private async Task Mail(StatusSubscriber subscriber, Message message, CancellationToken stop)
    {
        if (!await postman.CanCarry(stop))
            return;
        var leave = links.Leave(subscriber.Id);
        try
        {
            await postman.Carry(
                new(subscriber.Address, message.Subject, $"{message.Text}\n{site.Of("/status")}\n\nYou are told this because you asked for it. To be told nothing more:\n{leave}\n")
                {
                    Id = $"{message.Key}.{subscriber.Serial}@{site.Base.Host}",
                    Thread = $"{message.About}@{site.Base.Host}",
                    Preferences = leave,
                    OneClick = leave,
                },
                stop);
        }
        catch (Undeliverable)
        {
            await end.Run(new(subscriber.Id, "No mail can be delivered there."), Actor.System("mail"), stop);
        }
    }

    private async Task Call(StatusSubscriber subscriber, Message message, CancellationToken stop)
    {
        var (now, key) = (clock.GetUtcNow(), message.Key.Replace('.', '-'));
        var body = JsonSerializer.Serialize(new { type = message.Type, timestamp = now, data = message.Data }, Json.Plain);
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
            // Trying again helps nobody; the next message is tried anew.
            log.LogWarning("{Subscriber} did not take a message: {Why}", StatusSubscriberKind.Kind.NumberOf(subscriber), fault.Message);
        }
    }
}
