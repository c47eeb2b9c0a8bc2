using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Tandem.Kernel;
using Tandem.Kernel.Access;

namespace Tandem.Problems;

/// <summary>Turns whatever goes wrong behind it into an answer, and writes down what was refused and what broke.</summary>
internal sealed class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> log)
{
    private const long MostSwallowed = 256 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task Invoke(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null } response)
                await Give(context, ProblemOf.Answer(response), null);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            var problem = ProblemOf.Fault(fault, context.Request.Headers.IfMatch.Count > 0);
            Clear(context.Response);
            if (fault is TooMany many)
                context.Response.Headers.RetryAfter = ((int)Math.Ceiling(many.Wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await Give(context, problem, fault);
        }
    }

    /// <summary>Paths outside the API may hold secrets, such as a calendar's token: there the pattern is written down.</summary>
    private static string? PathToLog(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api") && context.GetEndpoint() is RouteEndpoint route ? route.RoutePattern.RawText : context.Request.Path.Value;

    /// <summary>What a failed feature had already said about its answer must not stay; what guards the browser must.</summary>
    private static void Clear(HttpResponse response)
    {
        foreach (var name in (string[])["ETag", "Location", "Link", "Content-Type", "Content-Length", "Content-Disposition", "blazor-enhanced-nav"])
            response.Headers.Remove(name);
    }

    private async Task Give(HttpContext context, Problem problem, Exception? fault)
    {
        var path = PathToLog(context);
        var who = context.Features.Get<Actor>()?.Name ?? "nobody";
        if (problem.Status >= 500)
            log.LogError(fault, "{Method} {Path} by {Who} broke: {Status}", context.Request.Method, path, who, problem.Status);
        else
            log.LogInformation("{Method} {Path} by {Who} from {Address} refused: {Status} {Problem}", context.Request.Method, path, who, context.Connection.RemoteIpAddress, problem.Status, problem.Name);
        await ProblemAnswer.Give(context, problem);
        if (problem.Status == StatusCodes.Status413PayloadTooLarge)
            await Linger(context);
    }

    /// <summary>Lets a caller who is still sending too much read the answer before the connection closes.</summary>
    private static async Task Linger(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } size)
            return;
        size.MaxRequestBodySize = null;
        await context.Response.CompleteAsync();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(Patience);
        try
        {
            var rest = MostSwallowed;
            var waste = new byte[64 * 1024];
            while (rest > 0 && await context.Request.Body.ReadAsync(waste, patience.Token) is > 0 and var read)
                rest -= read;
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            context.Abort();
        }
    }
}
