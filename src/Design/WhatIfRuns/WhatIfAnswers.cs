using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel.Http;

namespace Tandem.Design.WhatIfRuns;

/// <summary>Answers for <c>/api/v1/what-if</c>.</summary>
internal static class WhatIfAnswers
{
    private const string Path = "/api/v1/what-if";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Path, (RequestDelegate)(context => Ask(new Exchange(context))))
            .WithMetadata(new ApiNote("Asks what would have come of another promise over a past period. The answer is computed by itself: look at the address in Location until its state is answered or failed.") { Takes = typeof(WhatIfWish), Gives = typeof(WhatIfView), Status = 202 });
        app.MapGet(Path, (RequestDelegate)(context => List(new Exchange(context))))
            .WithMetadata(new ApiNote("Lists what was asked last, without the answers.") { Gives = typeof(WhatIfView), GivesMany = true });
        app.MapGet(Path + "/{run}", (RequestDelegate)(context => Read(new Exchange(context))))
            .WithMetadata(new ApiNote("Tells how far a what-if has come, and its answer.") { Gives = typeof(WhatIfView) });
    }

    private static async Task Ask(Exchange exchange)
    {
        exchange.By.Demand(ServiceLevelPolicy.Kind.ReadRight);
        var run = await exchange.Get<AskWhatIf>().Run(await exchange.Ask<WhatIfWish>(), exchange.By, exchange.Stop);
        exchange.Response.Headers.Location = $"{Path}/{run.Id}";
        await exchange.Give(WhatIfView.Of(run, null), StatusCodes.Status202Accepted);
    }

    private static async Task List(Exchange exchange)
    {
        exchange.By.Demand(ServiceLevelPolicy.Kind.ReadRight);
        await exchange.GiveAll((await exchange.Get<ReadWhatIfs>().Last(exchange.By, exchange.Stop)).Select(run => WhatIfView.Of(run, null)));
    }

    private static async Task Read(Exchange exchange)
    {
        exchange.By.Demand(ServiceLevelPolicy.Kind.ReadRight);
        var read = exchange.Get<ReadWhatIfs>();
        var run = await read.Find(exchange.RouteId("run", "what-if"), exchange.By, exchange.Stop);
        await exchange.Give(WhatIfView.Of(run, await read.Report(run, report => report, exchange.By, exchange.Stop)));
    }
}
