using System.Text;
using System.Text.Json;
using Tandem.Kernel.Settings;

namespace Tandem.Operation.Channels;

/// <summary>Sends text messages and makes calls by the site's gateway: an address and a template of JSON.</summary>
internal sealed class GatewayChannel(HttpDelivery delivery, SiteSettings settings) : IChannel
{
    private const string Usual = """{"to":"{to}","text":"{text}","kind":"{kind}"}""";
    private const int LongestText = 300;

    public bool Carries(NoticeChannel channel) => channel is NoticeChannel.Sms or NoticeChannel.Voice;

    public async Task<string> Send(Message message, CancellationToken stop)
    {
        if (await settings.Get(ChannelSettings.Gateway, stop) is not { Length: > 0 } gateway)
            throw new DeliveryFailed("No gateway for text messages and calls is set up.", mayPass: false);
        var template = await settings.Get(ChannelSettings.Template, stop) is { Length: > 0 } own ? own : Usual;
        var authorization = await settings.Get(ChannelSettings.Authorization, stop);
        var text = $"{message.Number}: {message.Title}";
        if (message.Channel == NoticeChannel.Sms)
            text = $"{(text.Length > LongestText ? text[..LongestText] : text)} {message.Link}";
        var body = Filled(template, new() { ["to"] = message.Address, ["text"] = text, ["kind"] = message.Channel == NoticeChannel.Sms ? "sms" : "voice", ["id"] = message.Key });
        return await delivery.Send(
            gateway,
            address =>
            {
                var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
                request.Headers.Add("Idempotency-Key", message.Key);
                if (authorization.Length > 0)
                    request.Headers.TryAddWithoutValidation("Authorization", authorization);
                return request;
            },
            stop);
    }

    /// <summary>Fills a template; what is filled in cannot break out of the text it stands in.</summary>
    internal static string Filled(string template, Dictionary<string, string> values) =>
        values.Aggregate(template, (text, value) => text.Replace($"{{{value.Key}}}", JsonEncodedText.Encode(value.Value).ToString(), StringComparison.Ordinal));
}
