using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tandem.Interface;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Interface.Messages;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Transition.ApprovalPolicies;

/// <summary>What the forms of the table of who decides ask for: conditions and stages stand in rows.</summary>
public sealed class PolicyPosts(Store store, Fulfilment fulfilment, ResourceCatalogue resources, FurnishApprovalPolicies furnish, Posting posting, SeenVersion seen, Flash flash, Words say, Reader reader)
{
    private readonly Resource resource = resources.Of(ApprovalPolicy.Kind);

    public async Task<IResult> Furnish()
    {
        reader.Actor.Demand("approval-policies.create");
        await furnish.Run(new(), reader.Actor, reader.Stop);
        return new SeeOther("/approval-policies");
    }

    public Task<IResult> Create(IFormCollection form) => posting.Try(form, "/approval-policies/new", async () =>
    {
        var made = await fulfilment.Create(resource, Body(form), reader.Actor, reader.Stop);
        flash.Good(say["{0} was written down. Try it on the past before you switch it on.", ApprovalPolicy.Kind.NumberOf(made)]);
        return ApprovalPolicy.Kind.PathOf(made);
    });

    public async Task<IResult> Edit(IFormCollection form, string number)
    {
        var policy = await store.Find(ApprovalPolicy.Kind, number, reader.Actor, reader.Stop);
        var path = ApprovalPolicy.Kind.PathOf(policy);
        return await posting.Try(form, path + "/edit", async () =>
        {
            await seen.Demand(form, policy);
            await fulfilment.Edit(resource, policy, Body(form), reader.Actor, reader.Stop);
            flash.Good(say["{0} was saved.", ApprovalPolicy.Kind.NumberOf(policy)]);
            return path;
        });
    }

    /// <summary>The name of a field of one stage's row.</summary>
    public static string Field(string name, int row) => string.Create(CultureInfo.InvariantCulture, $"{name}{row}");

    private static JsonElement Body(IFormCollection form)
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
        return JsonSerializer.SerializeToElement(body, Json.Plain);
    }
}
