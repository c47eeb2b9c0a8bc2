using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Product.Treaties;

/// <summary>What the forms of treaties ask for: stages stand in rows, and shares are typed in percent.</summary>
public sealed class TreatyPosts(Store store, Fulfilment fulfilment, ResourceCatalogue resources, Posting posting, SeenVersion seen, Flash flash, Words say, Reader reader)
{
    private const double Percent = 100;
    private readonly Resource resource = resources.Of(TreatyKind.Kind);

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/treaties/new", (IFormCollection form, TreatyPosts posts) => posts.Create(form));
        app.MapPost("/treaties/{number}/edit", (IFormCollection form, string number, TreatyPosts posts) => posts.Edit(form, number));
    }

    /// <summary>The name of a field of one stage's row.</summary>
    public static string Field(string name, int row) => string.Create(CultureInfo.InvariantCulture, $"{name}{row}");

    private Task<IResult> Create(IFormCollection form) => posting.Try(form, "/treaties/new", async () =>
    {
        var made = await fulfilment.Create(resource, Body(form, "product"), reader.Actor, reader.Stop);
        flash.Good(say["{0} was written down. Try it on the past year before you sign it.", TreatyKind.Kind.NumberOf(made)]);
        return TreatyKind.Kind.PathOf(made);
    });

    private async Task<IResult> Edit(IFormCollection form, string number)
    {
        var treaty = await store.Find(TreatyKind.Kind, number, reader.Actor, reader.Stop);
        var path = TreatyKind.Kind.PathOf(treaty);
        return await posting.Try(form, path + "/edit", async () =>
        {
            await seen.Demand(form, treaty);
            await fulfilment.Edit(resource, treaty, Body(form), reader.Actor, reader.Stop);
            flash.Good(say["{0} was saved.", TreatyKind.Kind.NumberOf(treaty)]);
            return path;
        });
    }

    private static JsonElement Body(IFormCollection form, params IEnumerable<string> more)
    {
        var body = new JsonObject { ["title"] = form["title"].ToString(), ["description"] = form["description"].ToString() };
        foreach (var name in more.Concat(["productOwner", "operationsOwner"]))
            body[name] = form[name].ToString().Trim() is { Length: > 0 } word ? word : null;
        body["serviceObjectives"] = new JsonArray([.. form["serviceObjectives"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => JsonValue.Create(word))]);
        var stages = new JsonArray();
        for (var row = 0; row < TreatyRules.MostStages; row++)
        {
            if (form[Field("below", row)].ToString().Trim().Length > 0)
            {
                stages.Add(new JsonObject
                {
                    ["budgetBelow"] = Share(form[Field("below", row)].ToString()),
                    ["approval"] = form[Field("approval", row)].ToString() is { Length: > 0 } approval ? approval : "usual",
                    ["reliabilityShare"] = Share(form[Field("share", row)].ToString()),
                    ["loosensAbove"] = Share(form[Field("above", row)].ToString()),
                });
            }
        }

        body["stages"] = stages;
        return JsonSerializer.SerializeToElement(body, Json.Plain);
    }

    /// <summary>What is no number becomes a share that no rule lets pass.</summary>
    private static double Share(string percent) => percent.Trim().Length == 0 ? 0
        : double.TryParse(percent.Replace(',', '.').TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? Math.Round(number / Percent, 6) : -Percent;
}
