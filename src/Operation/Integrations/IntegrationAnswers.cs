using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

namespace Tandem.Operation.Integrations;

/// <summary>Makes integrations for programs, and hands out keys: each is in one answer and in no other.</summary>
internal static class IntegrationAnswers
{
    private const string Path = "/api/v1/integrations";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Path, (RequestDelegate)(context => Make(new Exchange(context))))
            .WithMetadata(new ApiNote("Makes an integration; the answer holds its key, this once.") { Takes = typeof(NewIntegration), Status = 201 });
        app.MapPost(Path + "/{number}/keys", (RequestDelegate)(context => Change(new Exchange(context))))
            .WithMetadata(new ApiNote("Gives an integration a new key, which the answer holds this once; the old one opens nothing any more.") { Status = 201 });
        app.MapPost("/integrations/new", (IFormCollection form, IntegrationPosts posts) => posts.Create(form));
        app.MapPost("/integrations/{number}/keys", (string number, IFormCollection form, IntegrationPosts posts) => posts.Change(form, number));
    }

    private static async Task Make(Exchange exchange)
    {
        using var body = await exchange.Body();
        var made = await exchange.Get<IntegrationDesk>().Make(body.Root, exchange.By, exchange.Stop);
        exchange.Response.Headers.Location = $"{Path}/{Integration.Kind.NumberOf(made.Integration)}";
        await Give(exchange, made.Integration, made.Key);
    }

    private static async Task Change(Exchange exchange)
    {
        var integration = (Integration)await exchange.Store.Find(Integration.Kind, exchange.Route("number"), exchange.By, exchange.Stop);
        await Give(exchange, integration, await exchange.Get<ChangeIntegrationKey>().Run(new(integration.Id), exchange.By, exchange.Stop));
    }

    private static async Task Give(Exchange exchange, Integration integration, string key)
    {
        var record = exchange.Get<RecordJson>();
        var numbers = await record.Numbers(Integration.Kind, [integration], exchange.Stop);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
            record.Write(json, Integration.Kind, integration, numbers, exchange.By);
        var answer = JsonNode.Parse(buffer.WrittenSpan)!.AsObject();
        answer["key"] = key;
        exchange.Tag(integration.Version);
        exchange.Response.Headers.CacheControl = "no-store";
        await exchange.Answer(StatusCodes.Status201Created, json => answer.WriteTo(json, Json.Strict));
    }
}
