using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Records;
using Tandem.Kernel;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Text;

namespace Tandem.Transition.ItemClasses;

/// <summary>What the forms of classes ask for.</summary>
public sealed class ClassPosts(RecordForms forms)
{
    public Task<IResult> Create(IFormCollection form) => forms.Create(ConfigurationClass.Kind, form, objections => NewBody(form, objections));

    public Task<IResult> Edit(IFormCollection form, string number) => forms.Edit(ConfigurationClass.Kind, form, number, objections => Body(form, objections));

    /// <summary>What the form says of a class, in the words of the API; its name, which never changes, is not among it.</summary>
    /// <param name="objections">Where it is gathered that there is no such class above.</param>
    public async Task<JsonObject> Body(IFormCollection form, Objections objections) =>
        new()
        {
            ["parent"] = await forms.Reference(ConfigurationClass.Kind, form, "parent", objections),
            ["description"] = form["description"].ToString(),
            ["icon"] = form["icon"].ToString().Trim(),
            ["identifiedBy"] = JsonSerializer.SerializeToNode(form["identifiedBy"].ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), Json.Plain),
            ["attributes"] = JsonSerializer.SerializeToNode(Attributes(form).ToList(), Json.Plain),
        };

    /// <summary>The same of a class that is new, with its name.</summary>
    /// <param name="objections">Where it is gathered that there is no such class above.</param>
    public async Task<JsonObject> NewBody(IFormCollection form, Objections objections)
    {
        var body = await Body(form, objections);
        body["name"] = form["name"].ToString().Trim();
        return body;
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
