using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Records;
using Tandem.Kernel;
using Tandem.Kernel.Text;
using Tandem.Operation.Silences;

namespace Tandem.Operation.EventRules;

/// <summary>What the forms of rules for alerts ask for: matchers stand as lines.</summary>
public sealed class EventRulePosts(RecordForms forms)
{
    public Task<IResult> Create(IFormCollection form) =>
        forms.Create(EventRule.Kind, form, objections => Task.FromResult(Body(form, objections)), "{0} was written down. Try it on the past before you switch it on.");

    public Task<IResult> Edit(IFormCollection form, string number) => forms.Edit(EventRule.Kind, form, number, objections => Task.FromResult(Body(form, objections)));

    private static JsonObject Body(IFormCollection form, Objections objections)
    {
        var body = new JsonObject
        {
            ["name"] = form["name"].ToString(),
            ["matchers"] = JsonSerializer.SerializeToNode(objections.Hear(() => MatcherText.Read(form["matchers"].ToString())), Json.Plain),
            ["outcome"] = form["outcome"].ToString(),
            ["groupBy"] = new JsonArray([.. form["groupBy"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(label => (JsonNode?)label)]),
        };
        foreach (var name in (string[])["order", "minutes"])
        {
            if (int.TryParse(form[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                body[name] = number;
        }

        return body;
    }
}
