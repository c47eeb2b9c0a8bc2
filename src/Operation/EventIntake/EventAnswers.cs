using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Repetition;
using Tandem.Kernel.Text;
using Tandem.Operation.Events;
using Tandem.Operation.Integrations;
using Tandem.People.SignIn;

namespace Tandem.Operation.EventIntake;

/// <summary>Where systems that speak our own tongue send their events: <c>POST /api/v1/events</c>.</summary>
internal static class EventAnswers
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/api/v1/events", (RequestDelegate)Take).WithMetadata(
            new ApiNote("Takes events, one or an array: each becomes an alert, is counted on one, or ends one. Show the key of an integration, or a token that may make alerts.")
            {
                Takes = typeof(NewEvent),
                Gives = typeof(EventReceipt),
                Status = StatusCodes.Status202Accepted,
            }).ForSenders();

    /// <summary>Lets senders in by keys of their own, under quotas of their own.</summary>
    public static IEndpointConventionBuilder ForSenders(this IEndpointConventionBuilder address) =>
        address.WithMetadata(new AllowAnonymousAttribute(), new OwnKeys(), new DisableRateLimitingAttribute());

    private static async Task Take(HttpContext context)
    {
        var known = await context.RequestServices.GetRequiredService<EventDoor>().Sender(context);
        using var body = await JsonBody.ReadAnyType(context.Request, context.RequestAborted);
        var receipt = await context.RequestServices.GetRequiredService<Reception>().Take(context, known, Reception.Items(body), PlainEvent.Read, MarkOf(context, known, body));
        if (body.Root.ValueKind != JsonValueKind.Array)
        {
            Reception.DemandTaken(receipt);
            receipt = receipt with { Link = context.RequestServices.GetRequiredService<SiteAddress>().Of($"/{AlertKind.Kind.Plural}?fingerprint={receipt.Fingerprint}") };
        }

        context.Response.StatusCode = StatusCodes.Status202Accepted;
        await context.Response.WriteAsJsonAsync(receipt, Json.Strict, context.RequestAborted);
    }

    /// <summary>By what a request with an <c>Idempotency-Key</c> is known again.</summary>
    private static RequestMark? MarkOf(HttpContext context, KnownIntegration? known, JsonBody body)
    {
        var whose = known is null ? $"{context.Features.Get<Actor>()!.Person}" : $"integration {known.Sender.Scope}";
        return AnsweredRequests.KeyIn(context.Request, whose) is { } key ? new(key, body.Fingerprint($"{context.Request.Method} {context.Request.Path}\n")) : null;
    }
}
