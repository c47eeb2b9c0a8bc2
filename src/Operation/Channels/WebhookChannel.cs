using System.Globalization;
using System.Text;
using System.Text.Json;
using Tandem.Kernel.Text;

namespace Tandem.Operation.Channels;

/// <summary>Sends signed webhooks (Standard Webhooks): the id stays the same however often it is tried.</summary>
internal sealed class WebhookChannel(HttpDelivery delivery, SigningKeys keys, TimeProvider clock) : IChannel
{
    public bool Carries(NoticeChannel channel) => channel == NoticeChannel.Webhook;

    public Task<string> Send(Message message, CancellationToken stop)
    {
        var time = clock.GetUtcNow();
        var body = JsonSerializer.Serialize(
            new
            {
                type = "page.triggered",
                timestamp = time,
                data = new { page = message.Number, title = message.Title, details = message.Details, urgency = message.IsUrgent ? "high" : "low", since = message.Since, link = message.Link },
            },
            Json.Plain);
        var seconds = time.ToUnixTimeSeconds();
        return delivery.Send(
            message.Address,
            address =>
            {
                var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
                request.Headers.Add("webhook-id", message.Key);
                request.Headers.Add("webhook-timestamp", seconds.ToString(CultureInfo.InvariantCulture));
                request.Headers.Add("webhook-signature", SigningKeys.Sign(keys.Open(message.Seal), message.Key, seconds, body));
                return request;
            },
            stop);
    }
}
