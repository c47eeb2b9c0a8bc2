using Tandem.Kernel;
using Tandem.Kernel.Text;

namespace Tandem.Strategy.Objectives;

/// <summary>What must be true of every objective.</summary>
internal static class ObjectiveRules
{
    private const int LongestTitle = 200;
    private const int LongestText = 100_000;
    private const int LongestUnit = 40;
    private const decimal Largest = 1_000_000_000_000;

    /// <summary>Key results one objective may have.</summary>
    public const int MostKeyResults = 20;

    /// <summary>Levels of objectives above one.</summary>
    public const int MostLevels = 10;

    public static string Title(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } tidy
        ? tidy : throw new Refused($"Say what is to be reached, in at most {LongestTitle} characters.", nameof(title));

    public static string Text(string? text, string field) => text is null ? ""
        : text.Length <= LongestText ? text.Trim() : throw new Refused($"Use at most {LongestText} characters.", field);

    public static string? Day(string? day, string field) => string.IsNullOrWhiteSpace(day) ? null
        : IsoDay.TryRead(day.Trim(), out var read) ? IsoDay.Of(read) : throw new Refused("Give a day such as 2026-05-03.", field);

    public static void DemandPeriod(Objective objective)
    {
        if (objective is { From: { } from, Until: { } until } && string.CompareOrdinal(until, from) < 0)
            throw new Refused("It cannot end before it begins.", "until");
    }

    public static string Reason(string? reason) => Text(reason, nameof(reason)) is { Length: > 0 } said ? said : throw new Refused("Say why.", nameof(reason));

    public static void DemandDraft(Objective objective)
    {
        if (objective.State != ObjectiveLife.Draft)
            throw new Refused("What was agreed stays as it is: revise the objective first.", nameof(objective.State));
    }

    /// <exception cref="Refused">It has no name, a figure is missing, or there is no way from baseline to target.</exception>
    public static KeyResult Check(int number, string? name, string? unit, decimal? baseline, decimal? target)
    {
        List<Complaint> complaints = [];
        if (name?.Trim() is not { Length: > 0 and <= LongestTitle })
            complaints.Add(new("name", $"Say what is counted, in at most {LongestTitle} characters."));
        if (unit?.Length > LongestUnit)
            complaints.Add(new("unit", $"Use at most {LongestUnit} characters."));
        if (baseline is not (>= -Largest and <= Largest))
            complaints.Add(new("baseline", "Say where it stands at the beginning, as a number."));
        if (target is not (>= -Largest and <= Largest))
            complaints.Add(new("target", "Say where it is to stand in the end, as a number."));
        else if (target == baseline)
            complaints.Add(new("target", "The target must differ from where it stands at the beginning."));
        return complaints.Count > 0 ? throw new Refused(complaints) : new(number, name!.Trim(), (unit ?? "").Trim(), baseline!.Value, target!.Value, baseline.Value);
    }

    public static decimal Value(decimal? value) => value is >= -Largest and <= Largest ? value.Value : throw new Refused("Say where it stands, as a number.", nameof(value));

    public static KeyResult Find(Objective objective, int number) =>
        objective.KeyResults.Find(result => result.Number == number) ?? throw new Refused("There is no key result of this number.", nameof(number));
}
