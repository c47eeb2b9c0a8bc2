using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.People.SignIn;
using Tandem.People.Tokens;

namespace Tandem.Transition.DeploymentEvents;

/// <summary>Answers what sends change events to PagerDuty (Events API v2) at <c>POST /pagerduty/v2/change/enqueue</c>; the token comes as Bearer or as the routing key, which may be one of <see cref="IChangeSenders"/> too.</summary>
internal static class ChangeEventAnswers
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/pagerduty/v2/change/enqueue", (RequestDelegate)Take).AllowAnonymous().WithMetadata(PagerDutyTongue.Errors);

    private static async Task Take(HttpContext context)
    {
        using var body = await JsonBody.ReadAnyType(context.Request, context.RequestAborted);
        if (context.Features.Get<Actor>() is not { Person: not null })
            context.Features.Set(await Opened(context, body.Root) ?? throw new SignedOut());
        var exchange = new Exchange(context);
        try
        {
            await exchange.Get<TakeChangeEvent>().Run(new(body.Root), exchange.By, exchange.Stop);
            await exchange.Give(new { Status = "success", Message = "Change event processed" }, 202);
        }
        catch (Exception no) when (no is Malformed or Refused)
        {
            await exchange.Give(new { Status = "invalid event", Message = "Event object is invalid", Errors = Errors(no) }, 400);
        }
    }

    private static async Task<Actor?> Opened(HttpContext context, JsonElement body)
    {
        if (body.Text("routing_key") is not { } key)
            return null;
        foreach (var senders in context.RequestServices.GetServices<IChangeSenders>())
        {
            if (await senders.Open(key, context) is { } sender)
                return sender;
        }

        return (await context.RequestServices.GetRequiredService<TokenBook>().Open(key, Caller.AddressOf(context)))?.Actor;
    }

    private static IEnumerable<string> Errors(Exception no) => no is Refused refused ? refused.Complaints.Select(complaint => complaint.Message) : [no.Message];
}
