using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface.Forms;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Text;

namespace Tandem.Transition.Inventories;

/// <summary>Takes over inventories that are sent by a page or a program, or only tells what would become of them.</summary>
public sealed class InventoryPosts(IServiceScopeFactory scopes, Posting posting, Reader reader)
{
    /// <summary>Where the page is.</summary>
    public const string Page = "/configuration-items/inventories";

    private const string Path = "/api/v1/inventories";
    private const int MostBytes = 30_000_000;

    /// <summary>What became of the file that was sent last, for the page that shows it.</summary>
    public InventoryReport? Report { get; private set; }

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Page, (IFormCollection form, InventoryPosts posts) => posts.Take(form));
        app.MapPost(Path, (RequestDelegate)(context => Take(new Exchange(context)))).WithMetadata(new ApiNote("Takes over what another system knows of items and relations: the body is its file.")
        {
            Gives = typeof(InventoryReport),
            Asks = new Dictionary<string, string>
            {
                ["source"] = $"Whose file it is: {string.Join(", ", InventoryFile.Sources)}.",
                ["class"] = $"The class of items that are new in a topology; {InventoryFile.UsualClass} when nothing is said.",
                ["dryRun"] = "true: only tell what would become of it.",
            },
        });
    }

    private async Task<IResult> Take(IFormCollection form)
    {
        var shown = await posting.Try(form, Page, async () =>
        {
            if (form.Files.GetFile("file") is not { Length: > 0 and <= MostBytes } file)
                throw new Refused($"Choose a file of at most {MostBytes / 1_000_000} MB.", "file");
            var named = form["class"].ToString().Trim() is { Length: > 0 } text ? text : InventoryFile.UsualClass;
            await using var stream = file.OpenReadStream();
            var inventory = await new InventoryFile(form["source"].ToString(), named).Read(stream, file.FileName, reader.Stop);
            Report = await Run(scopes, inventory, form["act"] != "take", reader.Actor, reader.Stop);
            return Page;
        });
        return Report is null ? shown : new Again(Page, StatusCodes.Status200OK);
    }

    private static async Task Take(Exchange exchange)
    {
        var asked = exchange.Request.Query;
        var dry = asked["dryRun"].ToString() switch { "" or "false" => false, "true" => true, _ => throw new Malformed("Say true or false.", "dryRun") };
        var file = new InventoryFile(asked["source"].ToString(), asked["class"].ToString() is { Length: > 0 } named ? named : InventoryFile.UsualClass);
        var inventory = await file.Read(exchange.Request.Body, "", exchange.Stop);
        var report = await Run(exchange.Get<IServiceScopeFactory>(), inventory, dry, exchange.By, exchange.Stop);
        await exchange.Answer(200, json => JsonSerializer.Serialize(json, report, Json.Plain));
    }

    /// <summary>In a unit of work of its own: what a trial supposes must not be saved by whatever else this request saves.</summary>
    private static async Task<InventoryReport> Run(IServiceScopeFactory scopes, Inventory inventory, bool dry, Actor by, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TakeInventory>().Run(new(inventory, dry), by, stop);
    }
}
