using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;
using Tandem.Operation.EventIntake;
using Tandem.Operation.Integrations;

namespace Tandem.Operation.EventMappings;

/// <summary>Where JSON of any shape is sent, <c>POST /webhooks/json</c>, and how programs try and keep its mapping.</summary>
internal static class MappingAnswers
{
    private const string Path = "/api/v1/integrations/{number}/mapping";

    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var key in (string[])["", "/{key}"])
            app.MapPost($"/webhooks/json{key}", (RequestDelegate)Take).ForSenders();
        app.MapGet(Path, (RequestDelegate)(context => Show(new Exchange(context)))).WithMetadata(new ApiNote("The mapping of an integration that sends JSON of its own.") { Gives = typeof(WebhookMapping) });
        app.MapPut(Path, (RequestDelegate)(context => Keep(new Exchange(context)))).WithMetadata(new ApiNote("Keeps a mapping.") { Takes = typeof(WebhookMapping), Gives = typeof(WebhookMapping) });
        app.MapPost(Path + "/dry-runs", (RequestDelegate)(context => Try(new Exchange(context)))).WithMetadata(new ApiNote("Says what would become of a sample under a mapping: {\"mapping\": …, \"sample\": …}. Nothing is kept."));
        app.MapPost("/integrations/{number}/mapping", (IFormCollection form, string number, MappingPosts posts) => posts.Post(form, number));
    }

    private static async Task Take(HttpContext context)
    {
        var known = await context.RequestServices.GetRequiredService<EventDoor>().Sender(context);
        using var body = await JsonBody.ReadAnyType(context.Request, context.RequestAborted);
        var mapping = known?.Mapping ?? throw new Refused("This integration has no mapping yet: write one on its page.", "mapping");
        var receipt = await context.RequestServices.GetRequiredService<Reception>().Take(context, known, mapping.Items(body.Root), mapping.Read);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        await context.Response.WriteAsJsonAsync(receipt, Json.Strict, context.RequestAborted);
    }

    private static async Task Show(Exchange exchange) => await exchange.Give((await Find(exchange)).Mapping ?? throw new Missing("mapping"));

    private static async Task Keep(Exchange exchange)
    {
        var integration = await Find(exchange);
        using var body = await exchange.Body();
        var mapping = Read(body.Root);
        await exchange.Get<MapIntegration>().Run(new(integration.Id, mapping), exchange.By, exchange.Stop);
        await exchange.Give(mapping);
    }

    private static async Task Try(Exchange exchange)
    {
        var integration = await Find(exchange);
        exchange.By.Demand(Integration.Kind.EditRight);
        using var body = await exchange.Body();
        if (body.Root.ValueKind != JsonValueKind.Object || !body.Root.TryGetProperty("mapping", out var mapping) || !body.Root.TryGetProperty("sample", out var sample))
            throw new Malformed("Send a mapping and a sample.", "mapping");
        var from = new Sender(integration.Id, integration.Name, integration.Service, integration.Team, integration.Severity);
        await exchange.Give(new { items = MappingTrial.Of(Read(mapping), sample.ValueKind == JsonValueKind.String ? sample.GetString()! : sample.GetRawText(), from, exchange.Get<TimeProvider>().GetUtcNow()) });
    }

    private static async Task<Integration> Find(Exchange exchange) => (Integration)await exchange.Store.Find(Integration.Kind, exchange.Route("number"), exchange.By, exchange.Stop);

    private static WebhookMapping Read(JsonElement json)
    {
        try
        {
            return json.Deserialize<WebhookMapping>(Json.Strict) ?? throw new Malformed("A mapping is an object.", "mapping");
        }
        catch (JsonException fault)
        {
            throw new Malformed($"This is no mapping: {fault.Message}", "mapping");
        }
    }
}
