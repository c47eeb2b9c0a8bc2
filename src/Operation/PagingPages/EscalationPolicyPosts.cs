using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tandem.Interface.Records;
using Tandem.Kernel;
using Tandem.Kernel.Text;
using Tandem.Operation.Escalations;
using Tandem.People.Teams;

namespace Tandem.Operation.PagingPages;

/// <summary>What the forms of escalation policies ask for: steps in rows.</summary>
public sealed class EscalationPolicyPosts(RecordForms forms)
{
    /// <summary>Steps a form shows.</summary>
    public const int MostRows = 20;

    public Task<IResult> Create(IFormCollection form) => forms.Create(EscalationPolicyKind.Kind, form, objections => Body(form, objections), "{0} was written down.");

    public Task<IResult> Edit(IFormCollection form, string number) => forms.Edit(EscalationPolicyKind.Kind, form, number, objections => Body(form, objections));

    private async Task<JsonObject> Body(IFormCollection form, Objections objections)
    {
        var steps = Enumerable.Range(0, MostRows).Where(at => form[$"notify{at}"].ToString().Trim().Length > 0)
            .Select(at => objections.Hear(() => new EscalationStep(TargetText.Read(form[$"notify{at}"].ToString(), $"notify{at}"), Number(form[$"wait{at}"]), form[$"calendar{at}"].ToString())))
            .OfType<EscalationStep>();
        return new JsonObject
        {
            ["name"] = form["name"].ToString(),
            ["description"] = form["description"].ToString(),
            ["team"] = await forms.Reference(Team.Kind, form, "team", objections),
            ["repeat"] = Number(form["repeat"]),
            ["defaultFor"] = JsonSerializer.SerializeToNode(form["defaultFor"].ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Json.Plain),
            ["steps"] = JsonSerializer.SerializeToNode(steps.ToList(), Json.Plain),
        };
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
