using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tandem.Interface;
using Tandem.Interface.Forms;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel.Text;

namespace Tandem.Transition.ApprovalPolicies;

/// <summary>What the forms of the table of who decides ask for: conditions and stages stand in rows.</summary>
public sealed class PolicyPosts(RecordForms forms, FurnishApprovalPolicies furnish, Reader reader)
{
    public async Task<IResult> Furnish()
    {
        reader.Actor.Demand("approval-policies.create");
        await furnish.Run(new(), reader.Actor, reader.Stop);
        return new SeeOther("/approval-policies");
    }

    public Task<IResult> Create(IFormCollection form) =>
        forms.Create(ApprovalPolicy.Kind, form, _ => Task.FromResult(Body(form)), "{0} was written down. Try it on the past before you switch it on.");

    public Task<IResult> Edit(IFormCollection form, string number) => forms.Edit(ApprovalPolicy.Kind, form, number, _ => Task.FromResult(Body(form)));

    /// <summary>The name of a field of one stage's row.</summary>
    public static string Field(string name, int row) => string.Create(CultureInfo.InvariantCulture, $"{name}{row}");

    private static JsonObject Body(IFormCollection form)
    {
        var stages = new JsonArray();
        for (var row = 0; row < PolicyChecks.MostStages; row++)
        {
            var (title, approvers, needs) = (form[Field("stage", row)].ToString(), form[Field("approvers", row)].ToString(), form[Field("needs", row)].ToString());
            if (title.Trim().Length > 0 || approvers.Trim().Length > 0)
                stages.Add(JsonSerializer.SerializeToNode(new ApprovalStage(title, approvers.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), needs), Json.Plain));
        }

        var body = new JsonObject
        {
            ["name"] = form["name"].ToString(),
            ["conditions"] = JsonSerializer.SerializeToNode(ConditionForm.Read(form), Json.Plain),
            ["stages"] = stages,
        };
        if (int.TryParse(form["order"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var order))
            body["order"] = order;
        return body;
    }
}
