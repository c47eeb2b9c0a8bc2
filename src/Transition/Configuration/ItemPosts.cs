using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Transition.Configuration;

/// <summary>What the forms of configuration items ask for: what every item has, and what its class asks for.</summary>
public sealed class ItemPosts(Store store, Fulfilment fulfilment, ResourceCatalogue resources, FormBody bodies, ItemRules rules, Posting posting, SeenVersion seen, Flash flash, Words say, Reader reader)
{
    private readonly Resource resource = resources.Of(ConfigurationItemKind.Kind);

    public Task<IResult> Create(IFormCollection form) => posting.Try(form, $"/configuration-items/new?class={Uri.EscapeDataString(form["class"].ToString())}", async () =>
    {
        var objections = new Objections();
        var body = await bodies.Read(form, VerbForm.MembersOf(resource.Creation!, ConfigurationItemKind.Kind), objections, stop: reader.Stop);
        var made = await fulfilment.Create(resource, await WithAttributes(body, form, objections), reader.Actor, objections, reader.Stop);
        flash.Good(say["{0} was created.", ConfigurationItemKind.Kind.NumberOf(made)]);
        return ConfigurationItemKind.Kind.PathOf(made);
    });

    public async Task<IResult> Edit(IFormCollection form, string number)
    {
        var item = (ConfigurationItem)await store.Find(ConfigurationItemKind.Kind, number, reader.Actor, reader.Stop);
        var path = ConfigurationItemKind.Kind.PathOf(item);
        return await posting.Try(form, $"{path}/edit?class={Uri.EscapeDataString(form["class"].ToString())}", async () =>
        {
            var members = RecordEditForm.FieldsOf(ConfigurationItemKind.Kind, item, reader.Actor).Select(FormMember.Of).Append(FormMember.Custom(ConfigurationItemKind.Kind));
            var objections = new Objections();
            var body = await WithAttributes(await bodies.Read(form, members, objections, stop: reader.Stop), form, objections);
            await seen.Demand(form, item);
            await fulfilment.Edit(resource, item, body, reader.Actor, objections, reader.Stop);
            flash.Good(say["{0} was saved.", ConfigurationItemKind.Kind.NumberOf(item)]);
            return path;
        });
    }

    private async Task<JsonElement> WithAttributes(JsonElement body, IFormCollection form, Objections objections)
    {
        var whole = JsonObject.Create(body)!;
        var classes = await rules.Classes(reader.Stop);
        if (classes.Find(form["class"]) is { } of)
            whole["attributes"] = await bodies.ReadDescribed(form, [.. classes.AttributesOf(of).Select(attribute => attribute.AsField())], ItemRules.Prefix, objections, reader.Stop);
        return JsonSerializer.SerializeToElement(whole, Json.Plain);
    }
}
