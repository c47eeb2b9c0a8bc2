using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Kernel;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Http;

namespace Tandem.Operation.EventsAside;

/// <summary>Answers for <c>/api/v1/arrivals</c>: events that could not be worked off.</summary>
internal static class AsideAnswers
{
    private const string Path = "/api/v1/arrivals";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (RequestDelegate)(context => List(new Exchange(context))))
            .WithMetadata(new ApiNote("Lists the events that were accepted and could not be worked off.") { Gives = typeof(AsideView), GivesMany = true });
        app.MapPost(Path + "/{number}/retries", (RequestDelegate)(context => Retry(new Exchange(context))))
            .WithMetadata(new ApiNote("Has them tried again.") { Status = 204 });
        app.MapPost(Path + "/{number}/drops", (RequestDelegate)(context => Drop(new Exchange(context))))
            .WithMetadata(new ApiNote("Gives them up, and says why.") { Takes = typeof(GivenUp), Status = 204 });
    }

    private static async Task List(Exchange exchange)
    {
        exchange.By.Demand(JournalPractice.Right);
        await exchange.GiveAll(await exchange.Get<ArrivalBoard>().All(exchange.Stop));
    }

    private static async Task Retry(Exchange exchange)
    {
        await exchange.Get<RetryArrival>().Run(new(Number(exchange)), exchange.By, exchange.Stop);
        exchange.Answer(204);
    }

    private static async Task Drop(Exchange exchange)
    {
        var given = await exchange.Ask<GivenUp>();
        await exchange.Get<DropArrival>().Run(new(Number(exchange), given.Reason), exchange.By, exchange.Stop);
        exchange.Answer(204);
    }

    private static long Number(Exchange exchange) => long.TryParse(exchange.Route("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new Missing("arrival");
}
