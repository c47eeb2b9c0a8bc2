using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Http;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;
using Tandem.Transition.DeploymentEvents;

namespace Tandem.Operation.EventTongues;

/// <summary>Answers where PagerDuty's Events API v2 would: <c>POST /pagerduty/v2/enqueue</c> with an integration's key as routing key.</summary>
internal sealed class PagerDutyAnswers(EventDoor door, Reception reception, ActOnAlert act)
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/pagerduty/v2/enqueue", (RequestDelegate)(context => context.RequestServices.GetRequiredService<PagerDutyAnswers>().Take(context))).ForSenders().WithMetadata(PagerDutyTongue.Errors);

    private async Task Take(HttpContext context)
    {
        using var body = await JsonBody.ReadAnyType(context.Request, context.RequestAborted);
        var (routingKey, action, dedup) = PagerDutyEvent.Envelope(body.Root);
        var known = await door.Sender(context, routingKey);
        if (action is not ("trigger" or "acknowledge" or "resolve") || (action != "trigger" && dedup.Length == 0))
        {
            await Answer(context, "invalid event", dedup, [action is "acknowledge" or "resolve" ? "'dedup_key' is missing or blank" : "'event_action' is invalid (must be one of: 'trigger', 'acknowledge' or 'resolve')"]);
            return;
        }

        var key = dedup.Length > 0 ? dedup : Guid.CreateVersion7().ToString("N");
        if (action == "acknowledge")
        {
            await act.Acknowledge(known!.Sender, LabelSet.FingerprintOf(key), context.RequestAborted);
            await Answer(context, "success", key, []);
            return;
        }

        var receipt = await reception.Take(context, known, [body.Root], (json, from, now) => PagerDutyEvent.Read(json, key, action == "resolve", from, now));
        await Answer(context, receipt.Rejected.Count == 0 ? "success" : "invalid event", key, [.. receipt.Rejected.SelectMany(each => each.Reason.Split(PagerDutyEvent.Separator))]);
    }

    private static Task Answer(HttpContext context, string status, string key, string[] errors)
    {
        context.Response.StatusCode = errors.Length == 0 ? StatusCodes.Status202Accepted : StatusCodes.Status400BadRequest;
        return errors.Length == 0
            ? context.Response.WriteAsJsonAsync(new { status, message = "Event processed", dedup_key = key }, context.RequestAborted)
            : context.Response.WriteAsJsonAsync(new { status, message = "Event object is invalid", errors }, context.RequestAborted);
    }
}
