using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Kernel;
using Tandem.Kernel.Http;

namespace Tandem.Transition.DeploymentEvents;

/// <summary>Answers delivery pipelines at <c>POST /cdevents</c>: one event, or a batch of them.</summary>
internal static class CdEventAnswers
{
    private const int MostEvents = 1_000;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/cdevents", (RequestDelegate)(context => Take(new Exchange(context))));

    private static async Task Take(Exchange exchange)
    {
        using var body = await exchange.Body();
        if (CloudEventReader.IsBatch(exchange.Request))
            await exchange.Give(new { Events = await All(exchange, body.Root) }, 202);
        else
            await exchange.Give(await exchange.Get<TakeCdEvent>().Run(new(CloudEventReader.Read(exchange.Request, body.Root)), exchange.By, exchange.Stop), 202);
    }

    /// <summary>One bad event does not hold up the others: each gets its own answer.</summary>
    private static async Task<List<EventOutcome>> All(Exchange exchange, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Array || body.GetArrayLength() > MostEvents)
            throw new Malformed($"A batch is an array of at most {MostEvents} events.");
        var outcomes = new List<EventOutcome>();
        foreach (var each in body.EnumerateArray())
        {
            try
            {
                outcomes.Add(await exchange.Get<TakeCdEvent>().Run(new(CloudEventReader.Read(each)), exchange.By, exchange.Stop));
            }
            catch (Exception no) when (no is Malformed or Refused or Missing or Stale)
            {
                exchange.Store.Forget();
                outcomes.Add(new(each.Text("id"), "refused", Error: no is Refused refused ? string.Join(" ", refused.Complaints.Select(complaint => complaint.Message)) : no.Message));
            }
        }

        return outcomes;
    }
}
