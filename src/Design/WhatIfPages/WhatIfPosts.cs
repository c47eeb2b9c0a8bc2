using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tandem.Design.PolicyPages;
using Tandem.Design.ServiceLevels;
using Tandem.Design.WhatIfRuns;
using Tandem.Interface.Forms;
using Tandem.Interface.Readers;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Design.WhatIfPages;

/// <summary>What the form of the what-if page asks for: a changed promise, a period, another matrix.</summary>
public sealed class WhatIfPosts(Store store, AskWhatIf ask, Posting posting, Reader reader)
{
    /// <summary>Where the page is.</summary>
    public const string Path = "/service-levels/what-if";

    public Task<IResult> Ask(IFormCollection form)
    {
        var number = form["policy"].ToString();
        var page = $"{Path}?policy={Uri.EscapeDataString(number)}&run={Uri.EscapeDataString(form["run"].ToString())}";
        return posting.Try(form, page, async () =>
        {
            var policy = (ServiceLevelPolicy)await store.Find(ServiceLevelPolicy.Kind, number, reader.Actor, reader.Stop);
            var typed = new TermsForm(form, reader);
            try
            {
                // What happens on the way changes no clock, and the form does not ask for it.
                var terms = typed.Read(null) with { Consequences = policy.Versions[^1].Consequences };
                var run = await ask.Run(
                    new(
                        number, policy.Definition with { Versions = [terms], Until = null }, Text(form, "against"), form["asItHeld"] == "true",
                        Day(form, "periodFrom", 0), Day(form, "periodTo", 1), Matrix: form["weigh"] == "true" ? Cells(form) : null),
                    reader.Actor, reader.Stop);
                return PathOf(run);
            }
            catch (Refused refused)
            {
                throw new Refused([.. typed.Placed(refused, 0).Complaints.Select(each => each with { Field = FieldOf(each.Field) })]);
            }
        });
    }

    /// <summary>Where the answer is.</summary>
    public static string PathOf(WhatIfRun run) => $"{Path}/{run.Id}";

    private static string? FieldOf(string? place) => place switch
    {
        "from" => "periodFrom",
        "to" => "periodTo",
        "matrix" or "cells" => "cell0",
        _ => place,
    };

    /// <summary>The moment at which a day begins for the reader, or one of the next days.</summary>
    private DateTimeOffset Day(IFormCollection form, string name, int later) =>
        IsoDay.TryRead(form[name], out var day) && day.Year is >= 1900 and < 2190
            ? reader.Moment(IsoDay.Of(day.AddDays(later)) + "T00:00")!.Value
            : throw new Refused("Choose a day between 1900 and 2190.", name);

    private static IReadOnlyList<int> Cells(IFormCollection form) =>
        [.. Enumerable.Range(0, form.Keys.Count(key => key.StartsWith("cell", StringComparison.Ordinal))).Select(cell => int.TryParse(form[$"cell{cell}"], NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : 0)];

    private static string? Text(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
