using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Transition.ItemClasses;

/// <summary>What the forms of classes ask for.</summary>
public sealed class ClassPosts(Store store, Fulfilment fulfilment, ResourceCatalogue resources, References references, Posting posting, SeenVersion seen, Flash flash, Words say, Reader reader)
{
    private readonly Resource resource = resources.Of(ConfigurationClass.Kind);

    public Task<IResult> Create(IFormCollection form) => posting.Try(form, "/configuration-classes/new", async () =>
    {
        var body = await Body(form);
        body["name"] = form["name"].ToString().Trim();
        var made = await fulfilment.Create(resource, JsonSerializer.SerializeToElement(body, Json.Plain), reader.Actor, reader.Stop);
        flash.Good(say["{0} was created.", ConfigurationClass.Kind.NumberOf(made)]);
        return ConfigurationClass.Kind.PathOf(made);
    });

    public async Task<IResult> Edit(IFormCollection form, string number)
    {
        var edited = (ConfigurationClass)await store.Find(ConfigurationClass.Kind, number, reader.Actor, reader.Stop);
        var path = ConfigurationClass.Kind.PathOf(edited);
        return await posting.Try(form, path + "/edit", async () =>
        {
            await seen.Demand(form, edited);
            await fulfilment.Edit(resource, edited, JsonSerializer.SerializeToElement(await Body(form), Json.Plain), reader.Actor, reader.Stop);
            flash.Good(say["{0} was saved.", ConfigurationClass.Kind.NumberOf(edited)]);
            return path;
        });
    }

    private async Task<JsonObject> Body(IFormCollection form)
    {
        var parent = form["parent"].ToString().Trim();
        if (parent.Length > 0 && await references.Find(ConfigurationClass.Kind, parent, reader.Actor, reader.Stop) is null)
            throw new Refused("There is no such class.", "parent");
        return new JsonObject
        {
            ["parent"] = parent.Length > 0 ? parent : null,
            ["description"] = form["description"].ToString(),
            ["icon"] = form["icon"].ToString().Trim(),
            ["identifiedBy"] = JsonSerializer.SerializeToNode(form["identifiedBy"].ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), Json.Plain),
            ["attributes"] = JsonSerializer.SerializeToNode(Attributes(form).ToList(), Json.Plain),
        };
    }

    /// <summary>The rows of the form; a row without a name is none.</summary>
    private static IEnumerable<ClassAttribute> Attributes(IFormCollection form)
    {
        for (var at = 0; form.ContainsKey($"attribute-{at}-name"); at++)
        {
            string Said(string part) => form[$"attribute-{at}-{part}"].ToString().Trim();
            if (Said("name").Length == 0)
                continue;
            yield return new(
                Said("name"), Said("label"), Enum.TryParse<CustomType>(Said("type"), ignoreCase: true, out var type) ? type : CustomType.Text,
                [.. Said("choices").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], Said("target"), Said("need") == "required", Said("need") == "expected");
        }
    }
}
