using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Integrations;
using Tandem.Operation.Opsgenie;

namespace Tandem.Operation.Heartbeats;

/// <summary>Answers where Opsgenie's Heartbeat API v2 would: list, make, read, ping, enable and disable, with the key of an integration.</summary>
internal sealed class OpsgenieHeartbeats(Store store, EventDoor door, AddHeartbeat add, PingHeartbeat ping, SwitchHeartbeat turn)
{
    private const string Root = "/opsgenie/v2/heartbeats";
    private const int Most = 500;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Root, Ask((answers, context) => answers.List(context))).ForOpsgenie();
        app.MapPost(Root, Ask((answers, context) => answers.Make(context))).ForOpsgenie();
        app.MapGet(Root + "/{name}", Ask((answers, context) => answers.Show(context))).ForOpsgenie();
        app.MapMethods(Root + "/{name}/ping", ["GET", "POST", "PUT", "PATCH", "DELETE"], Ask((answers, context) => answers.Ping(context))).ForOpsgenie();
        app.MapPost(Root + "/{name}/enable", Ask((answers, context) => answers.Turn(context, HeartbeatLife.Silent))).ForOpsgenie();
        app.MapPost(Root + "/{name}/disable", Ask((answers, context) => answers.Turn(context, HeartbeatLife.Off))).ForOpsgenie();
    }

    private async Task List(HttpContext context)
    {
        var from = await From(context);
        var all = await store.HeartbeatsOf(from).OrderBy(row => row.Name).Take(Most).ToListAsync(context.RequestAborted);
        await OpsgenieTongue.Answer(context, new { heartbeats = all.Select(Whole) });
    }

    private async Task Make(HttpContext context)
    {
        var from = await From(context);
        using var body = await JsonBody.ReadAnyType(context.Request, context.RequestAborted);
        var (root, units) = (body.Root, Seconds(body.Root));
        if (!EventReader.Text(root, "name", out var name) || !EventReader.Text(root, "description", out var description) || !EventReader.Text(root, "alertPriority", out var priority))
            throw new Malformed("name, description and alertPriority are texts.", "name");
        var length = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("interval", out var said) && said.TryGetInt32(out var number) && number is > 0 and <= 100_000 ? number * units : 0;
        var made = await add.Make(new(name, description, (int)Math.Min(int.MaxValue, length), 0, Severity: Severities.Read(priority)), from, Actor(context), context.RequestAborted);
        if (root.TryGetProperty("enabled", out var enabled) && enabled.ValueKind == JsonValueKind.False)
            await turn.Run(new(made.Id, HeartbeatLife.Off), Actor(context), context.RequestAborted);
        await OpsgenieTongue.Answer(context, Short(made), status: StatusCodes.Status201Created);
    }

    private async Task Show(HttpContext context) => await OpsgenieTongue.Answer(context, Whole(await Find(context)));

    private async Task Ping(HttpContext context)
    {
        var heartbeat = await Find(context);
        // As Opsgenie does: what is switched off takes a ping, and nothing comes of it.
        if (heartbeat.State != HeartbeatLife.Off)
            await ping.Run(new(heartbeat.Id), Actor(context), context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        await context.Response.WriteAsJsonAsync(new { result = "PONG - Heartbeat received", took = 0, requestId = Exchange.TraceId(context) }, context.RequestAborted);
    }

    private async Task Turn(HttpContext context, string to)
    {
        var heartbeat = await Find(context);
        if ((heartbeat.State == HeartbeatLife.Off) != (to == HeartbeatLife.Off))
            await turn.Run(new(heartbeat.Id, to), Actor(context), context.RequestAborted);
        await OpsgenieTongue.Answer(context, new { name = heartbeat.Name, enabled = to != HeartbeatLife.Off, expired = false });
    }

    private async Task<Id<Integration>?> From(HttpContext context)
    {
        var known = await door.Sender(context);
        door.Spend(known, 1);
        context.Items[typeof(Sender)] = EventDoor.Of(known, context).Name;
        return known?.Sender.Integration;
    }

    private async Task<Heartbeat> Find(HttpContext context) => await store.HeartbeatNamed((string)context.Request.RouteValues["name"]!, await From(context), context.RequestAborted);

    private static Actor Actor(HttpContext context) => new(null, (string)context.Items[typeof(Sender)]!) { Cause = "a heartbeat" };

    private static object Short(Heartbeat heartbeat) => new { name = heartbeat.Name, enabled = heartbeat.State != HeartbeatLife.Off, expired = heartbeat.State == HeartbeatLife.Missed };

    private static object Whole(Heartbeat heartbeat)
    {
        var (interval, unit) = heartbeat.Interval % 86_400 == 0 ? (heartbeat.Interval / 86_400, "days") : heartbeat.Interval % 3_600 == 0 ? (heartbeat.Interval / 3_600, "hours") : (Math.Max(1, heartbeat.Interval / 60), "minutes");
        return new
        {
            name = heartbeat.Name,
            description = heartbeat.Description,
            interval,
            intervalUnit = unit,
            enabled = heartbeat.State != HeartbeatLife.Off,
            expired = heartbeat.State == HeartbeatLife.Missed,
            lastPingTime = heartbeat.HeardAt,
        };
    }

    /// <summary>Seconds of the unit that is named; minutes where none is.</summary>
    private static long Seconds(JsonElement root) => EventReader.Text(root, "intervalUnit", out var unit) ? unit switch
    {
        "" or "minutes" => 60,
        "hours" => 3_600,
        "days" => 86_400,
        _ => throw new Malformed("The unit is minutes, hours or days.", "intervalUnit"),
    }
    : throw new Malformed("The unit is minutes, hours or days.", "intervalUnit");

    private static RequestDelegate Ask(Func<OpsgenieHeartbeats, HttpContext, Task> answer) => context => answer(context.RequestServices.GetRequiredService<OpsgenieHeartbeats>(), context);
}
