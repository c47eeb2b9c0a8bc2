using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tandem.Kernel.Http;
using Tandem.Kernel.Jobs;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Events;
using Tandem.Operation.Silences;

namespace Tandem.Operation.Alertmanager;

/// <summary>Takes and tells alerts as Alertmanager does; what is open is told from memory.</summary>
internal sealed class AlertmanagerAlerts(EventDoor door, Reception reception, LiveAlerts live, Inbox inbox, LabelBook labels, SilenceBook silences, TimeProvider clock)
{
    /// <summary>As the original: what is good is taken, and if anything is bad the answer is 400 and says what.</summary>
    public async Task Post(HttpContext context)
    {
        var known = await door.Sender(context);
        using var body = await JsonBody.Read(context.Request, context.RequestAborted);
        if (body.Root.ValueKind != JsonValueKind.Array)
            throw new Kernel.Malformed("Send an array of alerts.");
        var receipt = await reception.Take(context, known, Reception.Items(body), (json, from, now) => AlertmanagerEvent.Read(json, from, now, labels));
        if (receipt.Rejected.Count == 0)
            return;
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        await context.Response.WriteAsJsonAsync(string.Join("; ", receipt.Rejected.Take(20).Select(each => $"alert {each.Index}: {each.Reason}")), context.RequestAborted);
    }

    public async Task List(HttpContext context)
    {
        var (found, now) = (await Find(context), clock.GetUtcNow());
        await AlertmanagerAnswers.Give(context, json =>
        {
            json.WriteStartArray();
            foreach (var (alert, quiet) in found)
                AlertmanagerJson.Write(json, alert, quiet, now);
            json.WriteEndArray();
        });
    }

    /// <summary>Grouped by the name of the alert.</summary>
    public async Task Groups(HttpContext context)
    {
        var (found, now) = (await Find(context), clock.GetUtcNow());
        await AlertmanagerAnswers.Give(context, json =>
        {
            json.WriteStartArray();
            foreach (var group in found.GroupBy(each => each.Alert.Says("alertname") ?? "").OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteStartObject("labels");
                if (group.Key.Length > 0)
                    json.WriteString("alertname", group.Key);
                json.WriteEndObject();
                json.WritePropertyName("receiver");
                AlertmanagerJson.WriteReceiver(json);
                json.WriteStartArray("alerts");
                foreach (var (alert, quiet) in group)
                    AlertmanagerJson.Write(json, alert, quiet, now);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private async Task<IReadOnlyList<(LiveAlert Alert, IReadOnlyList<Silence> Silences)>> Find(HttpContext context)
    {
        (await door.Asker(context)).Demand(AlertKind.Kind.ReadRight);
        var query = AlertQuery.Of(context.Request);
        await inbox.WorkedOff(IInbox.Patience, context.RequestAborted);
        await live.Renew(context.RequestAborted);
        var found = new List<(LiveAlert Alert, IReadOnlyList<Silence> Silences)>();
        if (!query.Receiver)
            return found;
        foreach (var alert in query.Name is { } name ? live.Named(name) : live.All)
        {
            if (!query.Matchers.All(test => test.Holds(alert.Says(test.Matcher.Name))))
                continue;
            var quiet = await silences.Over(alert, context.RequestAborted);
            if (AlertmanagerJson.IsQuiet(alert, quiet) ? query.Silenced : query.Active)
                found.Add((alert, quiet));
        }

        found.Sort((left, right) => string.CompareOrdinal(left.Alert.Fingerprint, right.Alert.Fingerprint));
        return found;
    }
}
