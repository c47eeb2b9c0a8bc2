using System.Globalization;
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
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Assignment;

/// <summary>What the forms of assignment rules ask for: their conditions stand in rows.</summary>
public sealed class RulePosts(Store store, References references, Fulfilment fulfilment, ResourceCatalogue resources, Posting posting, SeenVersion seen, Flash flash, Words say, Reader reader)
{
    private readonly Resource resource = resources.Of(AssignmentRule.Kind);

    public Task<IResult> Create(IFormCollection form) => posting.Try(form, "/assignment-rules/new", async () =>
    {
        var made = await fulfilment.Create(resource, await Body(form), reader.Actor, reader.Stop);
        flash.Good(say["{0} was written down. Try it on the past before you switch it on.", AssignmentRule.Kind.NumberOf(made)]);
        return AssignmentRule.Kind.PathOf(made);
    });

    public async Task<IResult> Edit(IFormCollection form, string number)
    {
        var rule = await store.Find(AssignmentRule.Kind, number, reader.Actor, reader.Stop);
        var path = AssignmentRule.Kind.PathOf(rule);
        return await posting.Try(form, path + "/edit", async () =>
        {
            await seen.Demand(form, rule);
            await fulfilment.Edit(resource, rule, await Body(form), reader.Actor, reader.Stop);
            flash.Good(say["{0} was saved.", AssignmentRule.Kind.NumberOf(rule)]);
            return path;
        });
    }

    private async Task<JsonElement> Body(IFormCollection form)
    {
        var body = new JsonObject
        {
            ["name"] = form["name"].ToString(),
            ["conditions"] = JsonSerializer.SerializeToNode(ConditionForm.Read(form), Json.Plain),
            ["team"] = await Reference(form, "team", Team.Kind),
            ["assignee"] = await Reference(form, "assignee", Person.Kind),
        };
        if (int.TryParse(form["order"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var order))
            body["order"] = order;
        return JsonSerializer.SerializeToElement(body, Json.Plain);
    }

    private async Task<string?> Reference(IFormCollection form, string name, RecordKind kind)
    {
        var typed = form[name].ToString().Trim();
        if (typed.Length == 0)
            return null;
        return (await references.Find(kind, typed, reader.Actor, reader.Stop))?.ToString() ?? throw new Refused("There is nothing of this name. Choose one from the list.", name);
    }
}
