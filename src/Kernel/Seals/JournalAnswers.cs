using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Http;

namespace Tandem.Kernel.Seals;

/// <summary>Answers for <c>/api/v1/journal</c>.</summary>
internal static class JournalAnswers
{
    private const string Path = "/api/v1/journal";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (RequestDelegate)(context => Now(new Exchange(context))))
            .WithMetadata(new ApiNote("Tells how the journal stands.") { Gives = typeof(JournalView) });
        app.MapGet(Path + "/proofs", (RequestDelegate)(context => Proofs(new Exchange(context))))
            .WithMetadata(new ApiNote("Lists the newest proofs of the journal and what they found.") { Gives = typeof(ProofView), GivesMany = true });
        app.MapPost(Path + "/proofs", (RequestDelegate)(context => Prove(new Exchange(context))))
            .WithMetadata(new ApiNote("Has the whole journal proved, in the background.") { Gives = typeof(ProofView), Status = 202 });
    }

    private static async Task Now(Exchange exchange)
    {
        exchange.By.Demand(JournalPractice.Right);
        await exchange.Give(await exchange.Get<JournalBoard>().Now(exchange.Stop));
    }

    private static async Task Proofs(Exchange exchange)
    {
        exchange.By.Demand(JournalPractice.Right);
        await exchange.GiveAll(await exchange.Get<JournalBoard>().Proofs(exchange.Stop));
    }

    private static async Task Prove(Exchange exchange) =>
        await exchange.Give(ProofView.Of(await exchange.Get<AskForProof>().Run(new(), exchange.By, exchange.Stop)), 202);
}
