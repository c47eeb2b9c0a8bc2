using Tandem.Kernel;
using Tandem.Kernel.Text;

namespace Tandem.Strategy.Risks;

/// <summary>What must be true of every risk.</summary>
internal static class RiskRules
{
    private const int LongestTitle = 200;
    private const int LongestText = 20_000;
    private const int LongestAction = 500;

    /// <summary>Actions one risk may have.</summary>
    public const int MostTreatments = 50;

    public static string Title(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } tidy
        ? tidy : throw new Refused($"Say in a few words what may happen, in at most {LongestTitle} characters.", nameof(title));

    public static string Text(string? text, string field) => text is null ? ""
        : text.Length <= LongestText ? text.Trim() : throw new Refused($"Use at most {LongestText} characters.", field);

    public static string Action(string? what) => what?.Trim() is { Length: > 0 and <= LongestAction } tidy
        ? tidy : throw new Refused($"Say what is done about it, in at most {LongestAction} characters.", nameof(what));

    public static string Reason(string? reason, string ask) => Text(reason, nameof(reason)) is { Length: > 0 } said ? said : throw new Refused(ask, nameof(reason));

    public static int? Scale(int? value, string field) => value is null or (>= RiskScore.Least and <= RiskScore.Most)
        ? value : throw new Refused($"Say a whole number from {RiskScore.Least} to {RiskScore.Most}.", field);

    public static string? Day(string? day, string field) => string.IsNullOrWhiteSpace(day) ? null
        : IsoDay.TryRead(day.Trim(), out var read) ? IsoDay.Of(read) : throw new Refused("Give a day such as 2026-05-03.", field);

    public static void DemandOpen(Risk risk)
    {
        if (risk.IsOver)
            throw new Refused("It is closed: reopen it first.", "state");
    }

    public static RiskTreatment Find(Risk risk, int number) =>
        risk.Treatments.Find(treatment => treatment.Number == number) ?? throw new Refused("There is no action of this number.", nameof(number));
}
