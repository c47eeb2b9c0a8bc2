using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Text;

namespace Tandem.Transition.ItemClasses;

/// <summary>What the forms of classes ask for.</summary>
public sealed class ClassPosts(RecordForms forms, References references, Reader reader)
{
    public Task<IResult> Create(IFormCollection form) => forms.Create(ConfigurationClass.Kind, form, () => NewBody(form));

    public Task<IResult> Edit(IFormCollection form, string number) => forms.Edit(ConfigurationClass.Kind, form, number, () => Body(form));

    /// <summary>What the form says of a class, in the words of the API; its name, which never changes, is not among it.</summary>
    /// <exception cref="Refused">There is no such class above.</exception>
    public async Task<JsonObject> Body(IFormCollection form)
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

    /// <summary>The same of a class that is new, with its name.</summary>
    /// <exception cref="Refused">There is no such class above.</exception>
    public async Task<JsonObject> NewBody(IFormCollection form)
    {
        var body = await Body(form);
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
