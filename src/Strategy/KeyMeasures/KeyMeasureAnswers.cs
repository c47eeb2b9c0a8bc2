using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Kernel.Http;
using Tandem.Strategy.Objectives;

namespace Tandem.Strategy.KeyMeasures;

/// <summary>Answers programs: <c>GET /api/v1/objectives/measures</c>.</summary>
internal static class KeyMeasureAnswers
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/v1/objectives/measures", (RequestDelegate)(context => Answer(new Exchange(context))))
            .WithMetadata(new ApiNote("Lists the figures that a key result may follow.") { Gives = typeof(KeyMeasure), GivesMany = true });

    private static Task Answer(Exchange exchange)
    {
        exchange.By.Demand(ObjectiveKind.Kind.ReadRight);
        return exchange.GiveAll(exchange.Get<KeyMeasureCatalogue>().All);
    }
}
