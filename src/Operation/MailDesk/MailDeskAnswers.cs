using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Kernel.Settings;

namespace Tandem.Operation.MailDesk;

/// <summary>Takes messages from mail servers that reach the site by HTTP rather than by the command line.</summary>
internal static class MailDeskAnswers
{
    private const string Path = "/api/v1/mails";
    private const long Around = 1024;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost(Path, (RequestDelegate)(context => Take(new Exchange(context))))
        .WithMetadata(new ApiNote("Takes in one message as it was sent, as message/rfc822; the same message again is answered with the mail that it was before.")
        {
            Status = 201,
            Asks = new Dictionary<string, string> { ["recipient"] = "The address to which the mail server delivers it" },
        });

    private static async Task Take(Exchange exchange)
    {
        if (exchange.Request.ContentType?.StartsWith("message/rfc822", StringComparison.OrdinalIgnoreCase) != true)
            throw new UnsupportedContent(exchange.Request.ContentType ?? "");
        if (exchange.Context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = (await exchange.Get<SiteSettings>().Get(InboundSettings.Largest, exchange.Stop) * 4L * 1024 * 1024) + Around;
        var mail = await exchange.Get<TakeMail>().Run(new(exchange.Request.Body, exchange.Request.Query["recipient"], AtOnce: true), exchange.By, exchange.Stop);
        var number = MailKind.Kind.NumberOf(mail);
        exchange.Response.Headers.Location = $"{Path}/{number}";
        await exchange.Answer(StatusCodes.Status201Created, json =>
        {
            json.WriteStartObject();
            json.WriteString("number", number);
            json.WriteString("state", mail.State);
            json.WriteEndObject();
        });
    }
}
