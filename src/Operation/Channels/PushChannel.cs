using System.Text;

namespace Tandem.Operation.Channels;

/// <summary>Sends messages to phones by a server that takes a text and a few headers, as ntfy does.</summary>
internal sealed class PushChannel(HttpDelivery delivery) : IChannel
{
    public bool Carries(NoticeChannel channel) => channel == NoticeChannel.Push;

    public Task<string> Send(Message message, CancellationToken stop) => delivery.Send(
        message.Address,
        address =>
        {
            var text = message.Details.Length > 0 ? $"{message.Title}\n{message.Details}" : message.Title;
            var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(text, Encoding.UTF8, "text/plain") };
            request.Headers.Add("Title", message.Number);
            request.Headers.Add("Priority", message.IsUrgent ? "5" : "3");
            request.Headers.Add("Tags", message.IsUrgent ? "rotating_light" : "bell");
            request.Headers.Add("Click", message.Link);
            request.Headers.Add("Idempotency-Key", message.Key);
            return request;
        },
        stop);
}
