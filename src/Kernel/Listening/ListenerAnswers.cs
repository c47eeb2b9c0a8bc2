using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Http;

namespace Tandem.Kernel.Listening;

/// <summary>Answers for <c>/api/v1/listeners</c>.</summary>
internal static class ListenerAnswers
{
    private const string Path = "/api/v1/listeners";
    private const string HeldFact = Path + "/{listener}/held-facts/{position}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (RequestDelegate)(context => List(new Exchange(context))))
            .WithMetadata(new ApiNote("Tells how far everybody who follows the journal has come.") { Gives = typeof(ListenerView), GivesMany = true });
        app.MapGet(Path + "/{listener}/held-facts", (RequestDelegate)(context => Held(new Exchange(context))))
            .WithMetadata(new ApiNote("Lists what a listener could not hear yet.") { Gives = typeof(HeldFactView), GivesMany = true });
        app.MapPost(HeldFact + "/retries", (RequestDelegate)(context => Retry(new Exchange(context))))
            .WithMetadata(new ApiNote("Lets a listener try a parked fact again.") { Status = 204 });
        app.MapPost(HeldFact + "/skips", (RequestDelegate)(context => Skip(new Exchange(context))))
            .WithMetadata(new ApiNote("Gives up a parked fact, and says why.") { Takes = typeof(GivenUp), Status = 204 });
        app.MapPost(Path + "/{listener}/rebuilds", (RequestDelegate)(context => Rebuild(new Exchange(context))))
            .WithMetadata(new ApiNote("Has what is derived from facts computed again, in the background.") { Status = 202 });
    }

    private static async Task List(Exchange exchange)
    {
        exchange.By.Demand(JournalPractice.Right);
        await exchange.GiveAll(await exchange.Get<ListenerBoard>().Listeners(exchange.Stop));
    }

    private static async Task Held(Exchange exchange)
    {
        exchange.By.Demand(JournalPractice.Right);
        var hearing = exchange.Get<Hearings>().Named(exchange.Route("listener")) ?? throw new Missing("listener");
        await exchange.GiveAll(await exchange.Get<ListenerBoard>().Held(hearing.Name, exchange.Stop));
    }

    private static async Task Retry(Exchange exchange)
    {
        await exchange.Get<RetryParkedFact>().Run(new(exchange.Route("listener"), Position(exchange)), exchange.By, exchange.Stop);
        exchange.Answer(204);
    }

    private static async Task Skip(Exchange exchange)
    {
        var given = await exchange.Ask<GivenUp>();
        await exchange.Get<SkipParkedFact>().Run(new(exchange.Route("listener"), Position(exchange), given.Reason), exchange.By, exchange.Stop);
        exchange.Answer(204);
    }

    private static async Task Rebuild(Exchange exchange)
    {
        await exchange.Get<AskForRebuild>().Run(new(exchange.Route("listener")), exchange.By, exchange.Stop);
        exchange.Answer(202);
    }

    private static long Position(Exchange exchange) =>
        long.TryParse(exchange.Route("position"), NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : throw new Missing("parked fact");
}
