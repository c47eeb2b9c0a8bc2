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
using Tandem.Operation.Escalations;
using Tandem.People.Teams;

namespace Tandem.Operation.PagingPages;

/// <summary>What the forms of escalation policies ask for: steps in rows.</summary>
public sealed class EscalationPolicyPosts(
    Store store, Fulfilment fulfilment, ResourceCatalogue resources, References references, Posting posting, SeenVersion seen, Flash flash, Words say, Reader reader)
{
    /// <summary>Steps a form shows.</summary>
    public const int MostRows = 20;

    private readonly Resource resource = resources.Of(EscalationPolicyKind.Kind);

    public Task<IResult> Create(IFormCollection form) => posting.Try(form, "/escalation-policies/new", async () =>
    {
        var made = await fulfilment.Create(resource, await Body(form), reader.Actor, reader.Stop);
        flash.Good(say["{0} was written down.", EscalationPolicyKind.Kind.NumberOf(made)]);
        return EscalationPolicyKind.Kind.PathOf(made);
    });

    public async Task<IResult> Edit(IFormCollection form, string number)
    {
        var policy = (EscalationPolicy)await store.Find(EscalationPolicyKind.Kind, number, reader.Actor, reader.Stop);
        var path = EscalationPolicyKind.Kind.PathOf(policy);
        return await posting.Try(form, path + "/edit", async () =>
        {
            await seen.Demand(form, policy);
            await fulfilment.Edit(resource, policy, await Body(form), reader.Actor, reader.Stop);
            flash.Good(say["{0} was saved.", EscalationPolicyKind.Kind.NumberOf(policy)]);
            return path;
        });
    }

    private async Task<JsonElement> Body(IFormCollection form)
    {
        var team = form["team"].ToString().Trim() is not { Length: > 0 } typed ? null
            : (await references.Find(Team.Kind, typed, reader.Actor, reader.Stop))?.ToString() ?? throw new Refused("There is no team of this name. Choose one from the list.", "team");
        var steps = Enumerable.Range(0, MostRows).Where(at => form[$"notify{at}"].ToString().Trim().Length > 0)
            .Select(at => new EscalationStep(TargetText.Read(form[$"notify{at}"].ToString(), $"notify{at}"), Number(form[$"wait{at}"]), form[$"calendar{at}"].ToString()));
        return JsonSerializer.SerializeToElement(
            new JsonObject
            {
                ["name"] = form["name"].ToString(),
                ["description"] = form["description"].ToString(),
                ["team"] = team,
                ["repeat"] = Number(form["repeat"]),
                ["defaultFor"] = JsonSerializer.SerializeToNode(form["defaultFor"].ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Json.Plain),
                ["steps"] = JsonSerializer.SerializeToNode(steps.ToList(), Json.Plain),
            },
            Json.Plain);
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
