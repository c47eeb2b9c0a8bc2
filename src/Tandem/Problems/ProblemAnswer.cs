using System.Text.Json;
using Tandem.Kernel.Http;
using Tandem.People.SignIn;

namespace Tandem.Problems;

/// <summary>Tells the caller about a problem: programs as <c>application/problem+json</c>, people as a page.</summary>
internal static class ProblemAnswer
{
    public static async Task Give(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        context.Response.Headers.CacheControl = "no-store";
        if (problem.Status == StatusCodes.Status401Unauthorized && context.Response.Headers.WWWAuthenticate.Count == 0)
            context.Response.Headers.WWWAuthenticate = context.GetEndpoint()?.Metadata.GetMetadata<TokenAsPassword>() is null ? "Bearer" : TokenAsPassword.Challenge;
        if (context.GetEndpoint()?.Metadata.GetMetadata<ErrorTongue>() is { } tongue)
            await tongue.Say(context, new(problem.Title, Words(problem), problem.Errors ?? [], Exchange.TraceId(context)));
        else if (IsForPeople(context.Request))
            await ForPeople(context, problem);
        else
            await ForPrograms(context, problem);
    }

    private static string Words(Problem problem) => problem.Errors is { Count: > 0 } errors
        ? string.Join(' ', errors.Select(error => error.Field is { } field ? $"{field}: {error.Message}" : error.Message))
        : problem.Detail ?? problem.Title;

    private static bool IsForPeople(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static async Task ForPeople(HttpContext context, Problem problem)
    {
        if (context.RequestServices.GetService<IErrorPage>() is { } page)
        {
            await page.Show(context, problem.Status, problem.Detail ?? problem.Title);
            return;
        }

        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync($"{problem.Detail ?? problem.Title}\n{Exchange.TraceId(context)}");
    }

    private static async Task ForPrograms(HttpContext context, Problem problem)
    {
        context.Response.ContentType = "application/problem+json; charset=utf-8";
        await using (var json = new Utf8JsonWriter(context.Response.BodyWriter))
        {
            json.WriteStartObject();
            json.WriteString("type", $"/api#{problem.Name}");
            json.WriteString("title", problem.Title);
            json.WriteNumber("status", problem.Status);
            if (problem.Detail is { } detail)
                json.WriteString("detail", detail);
            WriteErrors(json, problem);
            json.WriteString("traceId", Exchange.TraceId(context));
            json.WriteEndObject();
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static void WriteErrors(Utf8JsonWriter json, Problem problem)
    {
        if (problem.Errors is null)
            return;
        json.WriteStartObject("errors");
        foreach (var field in problem.Errors.GroupBy(error => error.Field ?? ""))
        {
            json.WriteStartArray(field.Key);
            foreach (var error in field)
                json.WriteStringValue(error.Message);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
