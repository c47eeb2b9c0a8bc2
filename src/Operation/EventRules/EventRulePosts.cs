using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Operation.Silences;

namespace Tandem.Operation.EventRules;

/// <summary>What the forms of rules for alerts ask for: matchers stand as lines.</summary>
public sealed class EventRulePosts(Store store, Fulfilment fulfilment, ResourceCatalogue resources, Posting posting, SeenVersion seen, Flash flash, Words say, Reader reader)
{
    private readonly Resource resource = resources.Of(EventRule.Kind);

    public Task<IResult> Create(IFormCollection form) => posting.Try(form, "/event-rules/new", async () =>
    {
        var made = await fulfilment.Create(resource, Body(form), reader.Actor, reader.Stop);
        flash.Good(say["{0} was written down. Try it on the past before you switch it on.", EventRule.Kind.NumberOf(made)]);
        return EventRule.Kind.PathOf(made);
    });

    public async Task<IResult> Edit(IFormCollection form, string number)
    {
        var rule = await store.Find(EventRule.Kind, number, reader.Actor, reader.Stop);
        var path = EventRule.Kind.PathOf(rule);
        return await posting.Try(form, path + "/edit", async () =>
        {
            await seen.Demand(form, rule);
            await fulfilment.Edit(resource, rule, Body(form), reader.Actor, reader.Stop);
            flash.Good(say["{0} was saved.", EventRule.Kind.NumberOf(rule)]);
            return path;
        });
    }

    private static JsonElement Body(IFormCollection form)
    {
        var body = new JsonObject
        {
            ["name"] = form["name"].ToString(),
            ["matchers"] = JsonSerializer.SerializeToNode(MatcherText.Read(form["matchers"].ToString()), Json.Plain),
            ["outcome"] = form["outcome"].ToString(),
            ["groupBy"] = new JsonArray([.. form["groupBy"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(label => (JsonNode?)label)]),
        };
        foreach (var name in (string[])["order", "minutes"])
        {
            if (int.TryParse(form[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                body[name] = number;
        }

        return JsonSerializer.SerializeToElement(body, Json.Plain);
    }
}
