using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;
using Tandem.Operation.Integrations;

namespace Tandem.Operation.EventTongues;

/// <summary>Answers where Opsgenie's Alert API v2 would, for what monitoring asks of it: create, acknowledge, close, reword, remark, and read what it sent.</summary>
internal sealed class OpsgenieAnswers(EventDoor door, Reception reception, OpsgenieAlerts alerts)
{
    private const string Root = "/opsgenie/v2/alerts", One = Root + "/{identifier}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Root, Ask((answers, context) => answers.Create(context))).ForSenders();
        app.MapGet(Root, Ask((answers, context) => answers.List(context))).ForSenders();
        app.MapGet(Root + "/count", Ask((answers, context) => answers.Count(context))).ForSenders();
        app.MapGet(One, Ask((answers, context) => answers.Show(context))).ForSenders();
        app.MapPost(One + "/close", Ask((answers, context) => answers.Say(context, resolved: true))).ForSenders();
        app.MapPut(One + "/priority", Ask((answers, context) => answers.Say(context, resolved: false))).ForSenders();
        app.MapPost(One + "/acknowledge", Ask((answers, context) => answers.Act(context, (alerts, from, alert, _, stop) => alerts.Acknowledge(from, alert, stop)))).ForSenders();
        app.MapPost(One + "/unacknowledge", Ask((answers, context) => answers.Act(context, (alerts, from, alert, _, stop) => alerts.GiveBack(from, alert, stop)))).ForSenders();
        app.MapPost(One + "/notes", Ask((answers, context) => answers.Act(context, (alerts, from, alert, body, stop) => alerts.Remark(from, alert, Text(body, "note"), stop)))).ForSenders();
        app.MapPut(One + "/message", Ask((answers, context) => answers.Act(context, (alerts, from, alert, body, stop) => alerts.Reword(from, alert, Text(body, "message"), null, stop)))).ForSenders();
        app.MapPut(One + "/description", Ask((answers, context) => answers.Act(context, (alerts, from, alert, body, stop) => alerts.Reword(from, alert, null, Text(body, "description"), stop)))).ForSenders();
    }

    private async Task Create(HttpContext context)
    {
        var known = await door.Sender(context);
        using var body = await JsonBody.Read(context.Request, context.RequestAborted);
        await Take(context, known, body.Root, OpsgenieAlert.Read);
    }

    /// <summary>Says of an open alert that it is over, or how bad it is; where it is none, nothing comes of it.</summary>
    private async Task Say(HttpContext context, bool resolved)
    {
        var known = await door.Sender(context);
        var from = EventDoor.Of(known, context);
        using var body = resolved ? null : await JsonBody.Read(context.Request, context.RequestAborted);
        if (await alerts.Find(context, from) is { Open: true } alert)
        {
            var severity = body is null ? alert.Severity : Severities.Read(Text(body.Root, "priority")) ?? throw new Refused(OpsgenieAlert.Priorities, "priority");
            await Take(context, known, default, (_, sender, now) => (ReceivedEvent.Again(alert, now, null) with { From = sender, Severity = severity, Resolved = resolved }, null));
        }
        else
        {
            door.Spend(known, 1);
            await Accept(context);
        }
    }

    private async Task Act(HttpContext context, Func<OpsgenieAlerts, Sender, Alert, JsonElement, CancellationToken, Task> act)
    {
        var known = await door.Sender(context);
        door.Spend(known, 1);
        var from = EventDoor.Of(known, context);
        using var body = await Body(context);
        if (await alerts.Find(context, from) is { Open: true } alert)
            await act(alerts, from, alert, body?.Root ?? default, context.RequestAborted);
        await Accept(context);
    }

    private async Task Show(HttpContext context)
    {
        var alert = await alerts.Find(context, await Reader(context)) ?? throw new Missing("alert");
        await Answer(context, OpsgenieJson.Of(alert));
    }

    private async Task List(HttpContext context) => await Answer(context, (await alerts.List(context.Request, await Reader(context), context.RequestAborted)).Select(OpsgenieJson.Of));

    private async Task Count(HttpContext context) => await Answer(context, new { count = await alerts.Count(context.Request, await Reader(context), context.RequestAborted) });

    private async Task<Sender> Reader(HttpContext context)
    {
        var known = await door.Sender(context);
        door.Spend(known, 1);
        return EventDoor.Of(known, context);
    }

    private async Task Take(HttpContext context, KnownIntegration? known, JsonElement item, Func<JsonElement, Sender, DateTimeOffset, (ReceivedEvent? Event, string? Why)> read)
    {
        var receipt = await reception.Take(context, known, [item], read);
        if (receipt.Rejected is [var bad, ..])
            throw new Refused(bad.Reason, "message");
        await Accept(context);
    }

    /// <summary>What is asked of an alert may come without a body.</summary>
    private static async Task<JsonBody?> Body(HttpContext context) => context.Request.ContentLength is null or 0 ? null : await JsonBody.Read(context.Request, context.RequestAborted);

    /// <exception cref="Refused">It is missing, or no text.</exception>
    private static string Text(JsonElement body, string name) =>
        EventReader.Text(body, name, out var text) && text.Length > 0 ? text : throw new Refused($"{name} is a text and can not be empty.", name);

    private static Task Accept(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        return context.Response.WriteAsJsonAsync(new { result = "Request will be processed", took = 0, requestId = Exchange.TraceId(context) }, context.RequestAborted);
    }

    private static Task Answer(HttpContext context, object data) => context.Response.WriteAsJsonAsync(new { data, took = 0, requestId = Exchange.TraceId(context) }, context.RequestAborted);

    private static RequestDelegate Ask(Func<OpsgenieAnswers, HttpContext, Task> answer) => context => answer(context.RequestServices.GetRequiredService<OpsgenieAnswers>(), context);
}
