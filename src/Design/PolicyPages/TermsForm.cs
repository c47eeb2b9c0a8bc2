using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tandem.Design.Clocks;
using Tandem.Design.ServiceLevels;
using Tandem.Interface.Forms;
using Tandem.Interface.Readers;
using Tandem.Kernel;

namespace Tandem.Design.PolicyPages;

/// <summary>One version of a promise as its form sends it, and where in the form a complaint belongs.</summary>
public sealed class TermsForm(IFormCollection form, Reader reader)
{
    private const int MostRows = 100;
    private readonly List<int> targets = [.. Enumerable.Range(0, MostRows).Where(row => Text(form, $"target{row}-time") is not null || ConditionForm.Read(form, $"target{row}-").Count > 0)];
    private readonly List<int> consequences = [.. Enumerable.Range(0, MostRows).Where(row => Text(form, $"consequence{row}-at") is not null)];

    /// <param name="before">What the form was filled from: a moment that was left as it was shown is not cut to the minute.</param>
    /// <exception cref="Refused">Something cannot be read.</exception>
    public PolicyTerms Read(PolicyTerms? before) => new()
    {
        From = From(before?.From),
        Applies = Conditions("applies"),
        Starts = Conditions("starts"),
        Pauses = Conditions("pauses"),
        Resumes = Conditions("resumes"),
        Stops = Conditions("stops"),
        Cancels = Conditions("cancels"),
        AfterStop = Choice<AfterStop>("afterStop"),
        Per = Text(form, "per"),
        RestartsOn = [.. form["restartsOn"].ToString().Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        Targets = [.. targets.Select(row => new PolicyTarget(form[$"target{row}-time"].ToString().Trim(), ConditionForm.Read(form, $"target{row}-")))],
        Consequences = [.. consequences.Select(Consequence)],
        Counts = new(Choice<Whose>("whose"), Text(form, "calendar"), Text(form, "hours"), Text(form, "zone"), Choice<Whose>("zoneOf")),
    };

    /// <summary>The same complaints beside the fields of this form.</summary>
    /// <param name="version">The place of the version that the form is about.</param>
    public Refused Placed(Refused refused, int version) => new([.. refused.Complaints.Select(each => each with { Field = FieldOf(each.Field, $"versions[{version}].") })]);

    private DateTimeOffset? From(DateTimeOffset? before)
    {
        if (Text(form, "from") is not { } typed)
            return null;
        if (before is { } known && typed.StartsWith(reader.Local(known).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal))
            return known;
        return reader.Moment(typed) ?? throw new Refused("Say from when the version holds.", "from");
    }

    private string? FieldOf(string? place, string version)
    {
        if (place is null || !place.StartsWith(version, StringComparison.Ordinal))
            return place is "versions" ? null : place;
        var (list, at, field) = Taken(place[version.Length..]);
        return list switch
        {
            "targets" => at is { } row && row < targets.Count ? $"target{targets[row]}{(field == "time" ? "-time" : "")}" : "target0-time",
            "consequences" => at is { } row && row < consequences.Count ? $"consequence{consequences[row]}-{field}" : "consequence0-at",
            "counts" => field,
            _ => list,
        };
    }

    /// <summary><c>targets[2].time</c> is the list, the place in it and the field.</summary>
    private static (string List, int? At, string Field) Taken(string place)
    {
        var dot = place.IndexOf('.', StringComparison.Ordinal);
        var (head, field) = dot < 0 ? (place, "") : (place[..dot], place[(dot + 1)..]);
        var open = head.IndexOf('[', StringComparison.Ordinal);
        return open < 0 ? (head, null, field) : (head[..open], int.Parse(head[(open + 1)..^1], CultureInfo.InvariantCulture), field);
    }

    private Consequence Consequence(int row) => new(
        int.TryParse(form[$"consequence{row}-at"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : throw new Refused("Say at how many per cent of the target it happens, such as 75.", $"consequence{row}-at"),
        Choice<ConsequenceKind>($"consequence{row}-do"),
        Text(form, $"consequence{row}-team"));

    private IReadOnlyList<Kernel.Conditions.Condition> Conditions(string name) => ConditionForm.Read(form, name + "-");

    private T Choice<T>(string name) where T : struct, Enum => Enum.TryParse<T>(form[name], ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : default;

    private static string? Text(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
