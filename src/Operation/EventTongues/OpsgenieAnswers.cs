using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;

namespace Tandem.Operation.EventTongues;

/// <summary>Answers where Opsgenie's Alert API v2 would, for what monitoring asks of it: create, acknowledge and close by alias.</summary>
internal sealed class OpsgenieAnswers(EventDoor door, Reception reception, ActOnAlert act)
{
    private const string Root = "/opsgenie/v2/alerts";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Root, (RequestDelegate)(context => Of(context).Create(context))).ForSenders();
        app.MapPost(Root + "/{alias}/close", (RequestDelegate)(context => Of(context).Close(context))).ForSenders();
        app.MapPost(Root + "/{alias}/acknowledge", (RequestDelegate)(context => Of(context).Acknowledge(context))).ForSenders();
    }

    private async Task Create(HttpContext context)
    {
        var known = await door.Sender(context);
        using var body = await JsonBody.Read(context.Request, context.RequestAborted);
        var receipt = await reception.Take(context, known, [body.Root], OpsgenieAlert.Read);
        if (receipt.Rejected is [var bad, ..])
            throw new Refused(bad.Reason, "message");
        await Answer(context);
    }

    private async Task Close(HttpContext context)
    {
        var known = await door.Sender(context);
        var alias = Alias(context);
        await reception.Take(context, known, [default], (_, from, now) => OpsgenieAlert.Close(alias, from, now));
        await Answer(context);
    }

    private async Task Acknowledge(HttpContext context)
    {
        var known = await door.Sender(context);
        await act.Acknowledge(EventDoor.Of(known, context), LabelSet.FingerprintOf(Alias(context)), context.RequestAborted);
        await Answer(context);
    }

    /// <exception cref="Malformed">It is named by something else than its alias.</exception>
    private static string Alias(HttpContext context) => context.Request.Query["identifierType"] == "alias"
        ? (string)context.Request.RouteValues["alias"]! : throw new Malformed("Name the alert by its alias: identifierType=alias.", "identifierType");

    private static Task Answer(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        return context.Response.WriteAsJsonAsync(new { result = "Request will be processed", took = 0, requestId = Exchange.TraceId(context) }, context.RequestAborted);
    }

    private static OpsgenieAnswers Of(HttpContext context) => context.RequestServices.GetRequiredService<OpsgenieAnswers>();
}
