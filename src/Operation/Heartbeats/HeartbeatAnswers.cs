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

namespace Tandem.Operation.Heartbeats;

/// <summary>Where signs of life are sent: <c>POST /heartbeats/{key}</c> with the heartbeat's own key, or <c>/heartbeats/{name}</c> with the key of an integration.</summary>
internal sealed class HeartbeatAnswers(Store store, EventDoor door, PingHeartbeat ping)
{
    public static void Map(IEndpointRouteBuilder app)
    {
        // The form for a new one is posted to a name that no heartbeat may have.
        app.MapPost("/heartbeats/{heartbeat:regex(^(?!(new|bulk)$))}", (RequestDelegate)(context => context.RequestServices.GetRequiredService<HeartbeatAnswers>().Take(context))).ForSenders();
        app.MapGet("/api/v1/heartbeats/{number}/address", (RequestDelegate)(context => Address(new Exchange(context))))
            .WithMetadata(new ApiNote("Where this heartbeat is sent to, for whoever may change it."));
    }

    private async Task Take(HttpContext context)
    {
        var (named, stop) = ((string)context.Request.RouteValues["heartbeat"]!, context.RequestAborted);
        Heartbeat heartbeat;
        string by;
        if (HeartbeatKeys.Looks(named))
        {
            var hash = HeartbeatKeys.Hash(named);
            heartbeat = await store.Set<Heartbeat>().AsNoTracking().SingleOrDefaultAsync(row => row.KeyHash == hash, stop) ?? throw new Missing("heartbeat");
            by = heartbeat.Name;
        }
        else
        {
            var known = await door.Sender(context);
            door.Spend(known, 1);
            heartbeat = await store.HeartbeatNamed(named, known?.Sender.Integration, stop);
            by = EventDoor.Of(known, context).Name;
        }

        await ping.Run(new(heartbeat.Id), new Actor(null, by) { Cause = "a heartbeat" }, stop);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        await context.Response.WriteAsJsonAsync(new { heartbeat = HeartbeatKind.Kind.NumberOf(heartbeat), name = heartbeat.Name }, stop);
    }

    private static async Task Address(Exchange exchange)
    {
        var heartbeat = (Heartbeat)await exchange.Store.Find(HeartbeatKind.Kind, exchange.Route("number"), exchange.By, exchange.Stop);
        if (!HeartbeatKind.Kind.Covers(HeartbeatKind.Kind.EditedBy(exchange.By), heartbeat))
            throw new Forbidden(HeartbeatKind.Kind.EditRight);
        exchange.Response.Headers.CacheControl = "no-store";
        await exchange.Give(new { address = exchange.Get<HeartbeatKeys>().AddressOf(heartbeat) });
    }
}
