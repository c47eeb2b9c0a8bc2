using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Http;
using Tandem.Kernel.Storage;
using Tandem.Operation.PagingWatch;

namespace Tandem.Health;

/// <summary>Tells a balancer whether the process lives and whether it can serve; nothing else.</summary>
internal static class HealthAnswers
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => "ok").DisableRateLimiting().AllowAnonymous().WithMetadata(Plain("Whether the process lives."));
        app.MapGet("/health/ready", Ready).DisableRateLimiting().AllowAnonymous().WithMetadata(Plain("Whether it can serve."));
        app.MapGet("/metrics", (HttpContext context, Metrics metrics) => metrics.Write(context)).DisableRateLimiting().AllowAnonymous().WithMetadata(Plain("What is measured, in the Prometheus text format."));
    }

    private static ApiNote Plain(string summary) => new(summary) { Gives = typeof(string), MediaType = "text/plain" };

    private static async Task<IResult> Ready(HttpContext context, Store store, CancellationToken stop)
    {
        try
        {
            await store.Facts.OrderByDescending(fact => fact.Entry).Select(fact => fact.Entry).FirstOrDefaultAsync(stop);
            // Another node can call nobody in time either: this one goes on serving, and says so.
            return Results.Text(context.RequestServices.GetService<PagingHealth>()?.Trouble is null ? "ready" : "ready, but on-call is overdue");
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
