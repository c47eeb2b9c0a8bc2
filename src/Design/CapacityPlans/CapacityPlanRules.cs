using Microsoft.EntityFrameworkCore;
using Tandem.Design.Capacity;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Design.CapacityPlans;

/// <summary>What must be true of every capacity plan.</summary>
internal static class CapacityPlanRules
{
    private const int LongestTitle = 200;
    private const int LongestText = 20_000;
    private const int LongestLine = 500;
    private const double LeastPercent = -100;
    private const double MostPercent = 1_000;
    private const decimal Dearest = 1_000_000_000_000;

    /// <summary>Resources one plan is about.</summary>
    public const int MostResources = 50;

    /// <summary>Drivers, and actions, of one plan.</summary>
    public const int MostLines = 100;

    public static string Title(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } tidy
        ? tidy : throw new Refused($"Say what the plan is about, in at most {LongestTitle} characters.", nameof(title));

    public static string Text(string? text, string field) => (text ?? "").Trim() is { Length: <= LongestText } tidy
        ? tidy : throw new Refused($"Use at most {LongestText} characters.", field);

    public static string What(string? what, string ask) => what?.Trim() is { Length: > 0 and <= LongestLine } tidy ? tidy : throw new Refused(ask, nameof(what));

    public static string? Day(string? day, string field) => string.IsNullOrWhiteSpace(day) ? null
        : IsoDay.TryRead(day.Trim(), out var read) ? IsoDay.Of(read) : throw new Refused("Give a day such as 2026-05-03.", field);

    public static string Currency(string? currency) => (currency ?? "").Trim().ToUpperInvariant() is var code && (code.Length == 0 || (code.Length == 3 && code.All(char.IsAsciiLetterUpper)))
        ? code : throw new Refused("Say the currency by its three letters, such as EUR.", nameof(currency));

    public static double Amount(double? amount, string field) => (amount ?? 0) is >= -CapacityRules.Largest and <= CapacityRules.Largest and var kept
        ? kept : throw new Refused("Say an amount, as a number.", field);

    public static double Percent(double? percent) => (percent ?? 0) is >= LeastPercent and <= MostPercent and var kept
        ? kept : throw new Refused($"Say a percentage from {LeastPercent} to {MostPercent:N0}.", nameof(percent));

    public static decimal? Cost(decimal? cost) => cost is null or (>= 0 and <= Dearest) ? cost : throw new Refused("Say what it costs: a number, 0 or more.", nameof(cost));

    public static List<Id<CapacityResource>> Resources(IReadOnlyList<Id<CapacityResource>>? resources) => (resources ?? []).Distinct().ToList() is { Count: <= MostResources } few
        ? few : throw new Refused($"A plan is about at most {MostResources} resources.", nameof(resources));

    public static void DemandPeriod(CapacityPlan plan)
    {
        if (plan is { From: { } from, Until: { } until } && string.CompareOrdinal(until, from) < 0)
            throw new Refused("It cannot end before it begins.", "until");
    }

    public static void DemandDraft(CapacityPlan plan)
    {
        if (plan.State != CapacityPlanLife.Draft)
            throw new Refused("What was agreed stays as it is: revise the plan first.", "state");
    }

    /// <summary>The number of a resource that the plan is about; where a plan is about one alone, nobody need say which.</summary>
    public static async Task<string> Resource(Store store, CapacityPlan plan, Id<CapacityResource>? resource, CancellationToken stop)
    {
        var named = resource ?? (plan.Resources is [var only] ? only : throw new Refused("Say which resource it is about.", nameof(resource)));
        if (!plan.Resources.Contains(named))
            throw new Refused("The plan is not about this resource: add it to the plan first.", nameof(resource));
        return CapacityResourceKind.Kind.NumberOf(await store.CapacityResources.Where(row => row.Id == named).Select(row => row.Serial).SingleAsync(stop));
    }

    public static void DemandLines(int count, string field)
    {
        if (count >= MostLines)
            throw new Refused($"A plan has at most {MostLines} of these.", field);
    }
}
