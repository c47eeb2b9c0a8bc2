using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tandem.Interface.Forms;
using Tandem.Interface.Readers;
using Tandem.Interface.Records;
using Tandem.Kernel;

namespace Tandem.Product.Treaties;

/// <summary>What the forms of treaties ask for: stages stand in rows, and shares are typed in percent.</summary>
public sealed class TreatyPosts(RecordForms forms, FormBody bodies, Reader reader)
{
    private const double Percent = 100;

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/treaties/new", (IFormCollection form, TreatyPosts posts) => posts.Create(form));
        app.MapPost("/treaties/{number}/edit", (IFormCollection form, string number, TreatyPosts posts) => posts.Edit(form, number));
    }

    /// <summary>The name of a field of one stage's row.</summary>
    public static string Field(string name, int row) => string.Create(CultureInfo.InvariantCulture, $"{name}{row}");

    private Task<IResult> Create(IFormCollection form) =>
        forms.Create(TreatyKind.Kind, form, objections => Body(form, objections), "{0} was written down. Try it on the past year before you sign it.");

    private Task<IResult> Edit(IFormCollection form, string number) => forms.Edit(TreatyKind.Kind, form, number, objections => Body(form, objections));

    private async Task<JsonObject> Body(IFormCollection form, Objections objections)
    {
        var body = JsonObject.Create(await bodies.Read(form, TreatyKind.Kind.Fields.Select(FormMember.Of).Where(member => member.IsAskable).Append(FormMember.Custom(TreatyKind.Kind)), objections, stop: reader.Stop))!;
        var stages = new JsonArray();
        for (var row = 0; row < TreatyRules.MostStages; row++)
        {
            if (form[Field("below", row)].ToString().Trim().Length > 0)
            {
                stages.Add(new JsonObject
                {
                    ["budgetBelow"] = Share(form[Field("below", row)].ToString()),
                    ["approval"] = form[Field("approval", row)].ToString() is { Length: > 0 } approval ? approval : "usual",
                    ["reliabilityShare"] = Share(form[Field("share", row)].ToString()),
                    ["loosensAbove"] = Share(form[Field("above", row)].ToString()),
                });
            }
        }

        body["stages"] = stages;
        return body;
    }

    /// <summary>What is no number becomes a share that no rule lets pass.</summary>
    private static double Share(string percent) => percent.Trim().Length == 0 ? 0
        : double.TryParse(percent.Replace(',', '.').TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? Math.Round(number / Percent, 6) : -Percent;
}
