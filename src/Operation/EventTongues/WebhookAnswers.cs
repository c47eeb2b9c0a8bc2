using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Kernel.Text;
using Tandem.Operation.EventIntake;

namespace Tandem.Operation.EventTongues;

/// <summary>Where webhooks of Alertmanager and Grafana, CloudEvents and logs of OpenTelemetry are sent; the key is a bearer token, a password, or stands in the address.</summary>
internal sealed class WebhookAnswers(EventDoor door, Reception reception)
{
    private const string CloudEvents = "application/cloudevents+json", CloudEventBatch = "application/cloudevents-batch+json";
    private static readonly JsonDocumentOptions Rules = new() { MaxDepth = 32 };

    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var key in (string[])["", "/{key}"])
        {
            app.MapPost($"/webhooks/alertmanager{key}", Ask((answers, context) => answers.Alerts(context))).ForSenders();
            app.MapPost($"/webhooks/grafana{key}", Ask((answers, context) => answers.Alerts(context))).ForSenders();
            app.MapPost($"/webhooks/cloudevents{key}", Ask((answers, context) => answers.TakeCloudEvents(context))).ForSenders();
            app.MapPost($"/otlp{key}/v1/logs", Ask((answers, context) => answers.Logs(context))).ForSenders();
        }
    }

    private async Task Alerts(HttpContext context)
    {
        var known = await door.Sender(context);
        using var body = await JsonBody.ReadAnyType(context.Request, context.RequestAborted);
        if (body.Root.ValueKind != JsonValueKind.Object || !body.Root.TryGetProperty("alerts", out var alerts) || alerts.ValueKind != JsonValueKind.Array)
            throw new Malformed("A webhook of Alertmanager or Grafana has an array called alerts.", "alerts");
        await Answer(context, await reception.Take(context, known, [.. alerts.EnumerateArray()], WebhookAlert.Read));
    }

    private async Task TakeCloudEvents(HttpContext context)
    {
        var known = await door.Sender(context);
        var type = context.Request.ContentType ?? "";
        var isBatch = type.StartsWith(CloudEventBatch, StringComparison.OrdinalIgnoreCase);
        var isWhole = isBatch || type.StartsWith(CloudEvents, StringComparison.OrdinalIgnoreCase);
        // In binary mode there need not be data, and it may be anything.
        using var body = isWhole || (context.Request.ContentLength is not 0 && type.Contains("json", StringComparison.OrdinalIgnoreCase)) ? await Read(context) : null;
        var root = body?.RootElement ?? default;
        IReadOnlyList<JsonElement> items = isBatch
            ? root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()] : throw new Malformed("A batch is an array of events.")
            : [isWhole ? root : CloudEvent.OfHeaders(context.Request, root)];
        var receipt = await reception.Take(context, known, items, CloudEvent.Read);
        if (!isBatch)
            Reception.DemandTaken(receipt);
        await Answer(context, receipt);
    }

    /// <summary>As OTLP asks: 200, and in it how many could not be taken.</summary>
    private async Task Logs(HttpContext context)
    {
        var known = await door.Sender(context);
        using var body = await JsonBody.Read(context.Request, context.RequestAborted);
        var receipt = await reception.Take(context, known, LogRecord.Of(body.Root), LogRecord.Read);
        object answer = receipt.Rejected is [var first, ..] ? new { partialSuccess = new { rejectedLogRecords = $"{receipt.Rejected.Count}", errorMessage = first.Reason } } : new { };
        await context.Response.WriteAsJsonAsync(answer, context.RequestAborted);
    }

    private static async Task<JsonDocument> Read(HttpContext context)
    {
        try
        {
            return await JsonDocument.ParseAsync(context.Request.Body, Rules, context.RequestAborted);
        }
        catch (JsonException)
        {
            throw new Malformed("The body is no JSON.");
        }
    }

    private static Task Answer(HttpContext context, EventReceipt receipt)
    {
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        return context.Response.WriteAsJsonAsync(receipt, Json.Strict, context.RequestAborted);
    }

    private static RequestDelegate Ask(Func<WebhookAnswers, HttpContext, Task> answer) => context => answer(context.RequestServices.GetRequiredService<WebhookAnswers>(), context);
}
