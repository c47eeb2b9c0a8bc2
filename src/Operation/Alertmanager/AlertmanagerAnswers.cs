using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Http;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;

namespace Tandem.Operation.Alertmanager;

/// <summary>
/// Answers where an Alertmanager would (its API v2): Prometheus sends here, and amtool, karma and Grafana look and keep quiet here. The key is shown as bearer
/// token, as password, or as part of the address: <c>/alertmanager/{key}</c>.
/// </summary>
internal sealed class AlertmanagerAnswers(EventDoor door, TimeProvider clock)
{
    /// <summary>The Alertmanager whose programs are tried with this.</summary>
    private const string Spoken = "0.25.0";

    /// <summary>A text: what amtool shows of what went wrong.</summary>
    private static readonly ErrorTongue Errors = new((json, misstep) => json.WriteStringValue(misstep.Detail));

    private static readonly string[] Roots = ["/alertmanager/api/v2", "/alertmanager/{key}/api/v2"];
    private readonly DateTimeOffset since = clock.GetUtcNow();

    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var root in Roots)
        {
            app.MapPost($"{root}/alerts", Ask<AlertmanagerAlerts>((alerts, context) => alerts.Post(context))).ForSenders().WithMetadata(Errors);
            app.MapGet($"{root}/alerts", Ask<AlertmanagerAlerts>((alerts, context) => alerts.List(context))).ForSenders().WithMetadata(Errors);
            app.MapGet($"{root}/alerts/groups", Ask<AlertmanagerAlerts>((alerts, context) => alerts.Groups(context))).ForSenders().WithMetadata(Errors);
            app.MapGet($"{root}/silences", Ask<AlertmanagerSilences>((silences, context) => silences.List(context))).ForSenders().WithMetadata(Errors);
            app.MapPost($"{root}/silences", Ask<AlertmanagerSilences>((silences, context) => silences.Post(context))).ForSenders().WithMetadata(Errors);
            app.MapGet($"{root}/silence/{{id}}", Ask<AlertmanagerSilences>((silences, context) => silences.Read(context))).ForSenders().WithMetadata(Errors);
            app.MapDelete($"{root}/silence/{{id}}", Ask<AlertmanagerSilences>((silences, context) => silences.End(context))).ForSenders().WithMetadata(Errors);
            app.MapGet($"{root}/status", Ask<AlertmanagerAnswers>((answers, context) => answers.Status(context))).ForSenders().WithMetadata(Errors);
            app.MapGet($"{root}/receivers", Ask<AlertmanagerAnswers>((answers, context) => answers.Receivers(context))).ForSenders().WithMetadata(Errors);
        }
    }

    public static async Task Give(HttpContext context, Action<Utf8JsonWriter> write)
    {
        context.Response.ContentType = "application/json";
        await using (var json = new Utf8JsonWriter(context.Response.BodyWriter))
            write(json);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    /// <summary>The shape that clients ask for. The version is that of the interface that is spoken, with which amtool compares its own; neither the product's nor the host is told.</summary>
    private async Task Status(HttpContext context)
    {
        (await door.Asker(context)).Demand(AlertKind.Kind.ReadRight);
        await Give(context, json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("cluster");
            json.WriteString("status", "disabled");
            json.WriteStartArray("peers");
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("config");
            json.WriteString("original", $"route:\n  receiver: {AlertmanagerJson.Receiver}\nreceivers:\n  - name: {AlertmanagerJson.Receiver}\n");
            json.WriteEndObject();
            json.WriteStartObject("versionInfo");
            foreach (var word in (string[])["branch", "buildDate", "buildUser", "goVersion", "revision"])
                json.WriteString(word, "");
            json.WriteString("version", Spoken);
            json.WriteEndObject();
            json.WriteString("uptime", since.UtcDateTime);
            json.WriteEndObject();
        });
    }

    private async Task Receivers(HttpContext context)
    {
        (await door.Asker(context)).Demand(AlertKind.Kind.ReadRight);
        await Give(context, json =>
        {
            json.WriteStartArray();
            AlertmanagerJson.WriteReceiver(json);
            json.WriteEndArray();
        });
    }

    private static RequestDelegate Ask<T>(Func<T, HttpContext, Task> answer) where T : notnull => context => answer(context.RequestServices.GetRequiredService<T>(), context);
}
