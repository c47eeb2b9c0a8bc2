using Tandem.Kernel.Records;
using Tandem.Kernel.Text;
using Tandem.Transition.Configuration;
using Tandem.Transition.Precedence;

namespace Tandem.Transition.Reconciliation;

/// <summary>Something found at odds just now, before it is known whether it was found before.</summary>
internal sealed record Doubt(DiscrepancyNature Nature, string Mark, string Title, Id<ConfigurationItem> Item, string Field, string Source)
{
    /// <summary>The field by which a stale item that its whole inventory tells of no more is known.</summary>
    public const string Missing = "missing";

    /// <summary>The field by which an item is known that is stale by a rule.</summary>
    public const string Days = "days";

    private const int LongestTitle = 200;
    private const int LongestValue = 60;

    public Id<ConfigurationItem>? Other { get; init; }

    public string? Ours { get; init; }

    public string OurSource { get; init; } = "";

    public string? Theirs { get; init; }

    public static Doubt Conflict(ConfigurationItem item, FieldVerdict verdict, string source) => new(
        DiscrepancyNature.Conflict, $"conflict:{item.Id.Value}:{verdict.Field}:{source}",
        Cut($"{item.Name}: {Label(verdict.Field)} is {Value(verdict.From)}, {source} says {Value(verdict.To)}", LongestTitle), item.Id, verdict.Field, source)
    {
        Ours = verdict.From,
        OurSource = verdict.KeptFor ?? "",
        Theirs = verdict.To,
    };

    /// <param name="older">Of the two, the one that was there first.</param>
    /// <param name="rule">What both have in common, such as <c>serialNumber</c>.</param>
    /// <param name="source">The inventory that met both; empty: the daily look.</param>
    public static Doubt Duplicate(ConfigurationItem older, ConfigurationItem younger, string rule, string source) => new(
        DiscrepancyNature.Duplicate, $"duplicate:{older.Id.Value}:{younger.Id.Value}", Cut($"{older.Name} and {younger.Name} have the same {Label(rule)}", LongestTitle), older.Id, rule, source)
    {
        Other = younger.Id,
    };

    /// <param name="lastSeen">The day on which the source told of it last; null: not known.</param>
    /// <param name="why"><see cref="Missing"/> or <see cref="Days"/>.</param>
    public static Doubt Stale(Id<ConfigurationItem> item, string name, string source, string? lastSeen, string why) => new(
        DiscrepancyNature.Stale, $"stale:{item.Value}:{source}", Cut(lastSeen is null ? $"{name}: {source} tells nothing of it any more" : $"{name}: last told of by {source} on {lastSeen}", LongestTitle), item, why, source)
    {
        Ours = lastSeen,
    };

    private static string Label(string field) => Names.Sentence(field[(field.LastIndexOf('.') + 1)..]).ToLowerInvariant();

    private static string Value(string? value) => value is null ? "empty" : $"\"{Cut(value, LongestValue)}\"";

    private static string Cut(string text, int longest) => text.Length > longest ? text[..(longest - 1)] + "…" : text;
}
