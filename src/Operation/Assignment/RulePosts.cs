using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Forms;
using Tandem.Interface.Records;
using Tandem.Kernel;
using Tandem.Kernel.Text;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Operation.Assignment;

/// <summary>What the forms of assignment rules ask for: their conditions stand in rows.</summary>
public sealed class RulePosts(RecordForms forms)
{
    public Task<IResult> Create(IFormCollection form) =>
        forms.Create(AssignmentRule.Kind, form, objections => Body(form, objections), "{0} was written down. Try it on the past before you switch it on.");

    public Task<IResult> Edit(IFormCollection form, string number) => forms.Edit(AssignmentRule.Kind, form, number, objections => Body(form, objections));

    private async Task<JsonObject> Body(IFormCollection form, Objections objections)
    {
        var body = new JsonObject
        {
            ["name"] = form["name"].ToString(),
            ["conditions"] = JsonSerializer.SerializeToNode(ConditionForm.Read(form), Json.Plain),
            ["team"] = await forms.Reference(Team.Kind, form, "team", objections),
            ["assignee"] = await forms.Reference(Person.Kind, form, "assignee", objections),
        };
        if (int.TryParse(form["order"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var order))
            body["order"] = order;
        return body;
    }
}
