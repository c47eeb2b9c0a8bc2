using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Http;

namespace Tandem.Kernel.Jobs;

/// <summary>Answers for <c>/api/v1/jobs</c> and <c>/api/v1/chores</c>.</summary>
internal static class JobAnswers
{
    private const string Path = "/api/v1/jobs";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (RequestDelegate)(context => List(new Exchange(context))))
            .WithMetadata(new ApiNote("Lists the work that waits, runs or failed; ?state=parked narrows.") { Gives = typeof(JobView), GivesMany = true });
        app.MapGet("/api/v1/chores", (RequestDelegate)(context => Chores(new Exchange(context))))
            .WithMetadata(new ApiNote("Lists the work that comes round by itself.") { Gives = typeof(JobView), GivesMany = true });
        app.MapPost(Path + "/{job}/retries", (RequestDelegate)(context => Retry(new Exchange(context))))
            .WithMetadata(new ApiNote("Has a parked job tried again.") { Status = 204 });
        app.MapPost(Path + "/{job}/drops", (RequestDelegate)(context => Drop(new Exchange(context))))
            .WithMetadata(new ApiNote("Gives up a parked job, and says why.") { Takes = typeof(GivenUp), Status = 204 });
    }

    private static async Task List(Exchange exchange)
    {
        exchange.By.Demand(JournalPractice.Right);
        var word = exchange.Request.Query["state"].ToString();
        JobState? state = word.Length == 0 ? null : (JobState)(Choices.Read(typeof(JobState), word) ?? throw new Malformed("A job is waiting, running, failing or parked.", "state"));
        await exchange.GiveAll(await exchange.Get<JobBoard>().Jobs(state, exchange.Stop));
    }

    private static async Task Chores(Exchange exchange)
    {
        exchange.By.Demand(JournalPractice.Right);
        await exchange.GiveAll(await exchange.Get<JobBoard>().Chores(exchange.Stop));
    }

    private static async Task Retry(Exchange exchange)
    {
        await exchange.Get<RetryParkedJob>().Run(new(exchange.RouteId("job", "parked job")), exchange.By, exchange.Stop);
        exchange.Answer(204);
    }

    private static async Task Drop(Exchange exchange)
    {
        var given = await exchange.Ask<GivenUp>();
        await exchange.Get<DropParkedJob>().Run(new(exchange.RouteId("job", "parked job"), given.Reason), exchange.By, exchange.Stop);
        exchange.Answer(204);
    }
}
