using System.Globalization;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Operation.Events;

namespace Tandem.Operation.EventIntake;

/// <summary>What a sender said of one event, before it is known whether it can be taken. Nothing here throws: one bad event never costs the others.</summary>
public sealed class EventDraft
{
    /// <summary>Labels of one event, and its annotations.</summary>
    public const int MostLabels = 100;

    /// <summary>Characters of a label's name, of its value, and of an annotation.</summary>
    public const int LongestName = 200, LongestValue = 2_000, LongestAnnotation = 20_000;

    /// <summary>Characters of the title, of the sender's key, and of a link.</summary>
    public const int LongestTitle = 1_024, LongestKey = 512, LongestLink = 4_000;

    /// <summary>How far ahead of our clock a sender's may be.</summary>
    private static readonly TimeSpan MostAhead = TimeSpan.FromDays(366);

    private static readonly string TooMany = $"An event has at most {MostLabels} labels and {MostLabels} annotations.";

    private static readonly string[] NameLabels = ["alertname", "alert_name", "check", "rule"];

    public string Title { get; set; } = "";

    public string Description { get; set; } = "";

    public string Severity { get; set; } = "";

    public string Source { get; set; } = "";

    public string Link { get; set; } = "";

    /// <summary>The sender's own key for it; empty: its labels tell.</summary>
    public string Key { get; set; } = "";

    public bool Resolved { get; set; }

    public DateTimeOffset? At { get; set; }

    public DateTimeOffset? EndsAt { get; set; }

    public List<KeyValuePair<string, string>> Labels => field ??= [];

    public List<KeyValuePair<string, string>> Annotations => field ??= [];

    /// <summary>All labels, read already; null: those in <see cref="Labels"/>.</summary>
    public LabelSet? ReadLabels { get; init; }

    /// <summary>All annotations, read already; null: those in <see cref="Annotations"/>.</summary>
    public LabelSet? ReadAnnotations { get; init; }

    /// <summary>The event, or why it cannot be taken.</summary>
    public (ReceivedEvent? Event, string? Why) Read(Sender from, DateTimeOffset now)
    {
        if (Wrong(now) is { } why)
            return (null, why);
        var (labels, annotations) = (ReadLabels ?? LabelSet.Of(Labels), ReadAnnotations ?? LabelSet.Of(Annotations));
        if (labels.Pairs.Count == 0 && Key.Length == 0 && Title.Length == 0)
            return (null, "An event needs labels, a dedupKey or a summary.");
        var name = NameIn(labels);
        var title = Title.Length > 0 ? Title : annotations["summary"] ?? annotations["message"] ?? (name.Length > 0 ? name : Key.Length > 0 ? Key : labels.ToString());
        var description = Description.Length > 0 ? Description : annotations["description"] ?? "";
        var fingerprint = Key.Length > 0 ? LabelSet.FingerprintOf(Key) : labels.Pairs.Count > 0 ? labels.Fingerprint() : LabelSet.FingerprintOf($"{Source}\0{Title}");
        return (new(
            from, Cut(Tidy(title), LongestTitle), Cut(name.Length > 0 ? name : Title, LongestName), description, Severities.Read(Severity.Length > 0 ? Severity : labels["severity"]) ?? from.Severity,
            labels, annotations, fingerprint, Source.Length > 0 ? Source : from.Name, WebAddress.Is(Link) ? Link : "", Resolved,
            Moments.ToMicrosecond(At ?? now), EndsAt is { } end ? Moments.ToMicrosecond(end) : null), null);
    }

    /// <summary>A text as far as an annotation reaches; where it is cut, it says so.</summary>
    public static string Shortened(string text) => text.Length <= LongestAnnotation ? text
        : Cut(text, LongestAnnotation, string.Create(CultureInfo.InvariantCulture, $" … (cut: it has {text.Length} characters)"));

    /// <summary>What is wrong with labels; null: nothing.</summary>
    internal static string? WrongLabels(IReadOnlyList<KeyValuePair<string, string>> labels) => labels.Count > MostLabels ? TooMany
        : AreLong(labels, LongestValue) ? $"A label's name has 1 to {LongestName} characters, its value at most {LongestValue}." : null;

    private static string NameIn(LabelSet labels)
    {
        foreach (var label in NameLabels)
        {
            if (labels[label] is { } name)
                return name;
        }

        return "";
    }

    private string? Wrong(DateTimeOffset now)
    {
        var (labels, annotations) = (ReadLabels?.Pairs ?? Labels, ReadAnnotations?.Pairs ?? Annotations);
        if (annotations.Count > MostLabels)
            return TooMany;
        if (WrongLabels(labels) is { } why)
            return why;
        if (AreLong(annotations, LongestAnnotation) || Description.Length > LongestAnnotation)
            return $"An annotation has at most {LongestAnnotation} characters.";
        if (Title.Length > LongestTitle * 4 || Key.Length > LongestKey || Source.Length > LongestValue || Link.Length > LongestLink)
            return $"The summary, the key (at most {LongestKey} characters), the source or the link is too long.";
        if (At > now + MostAhead || EndsAt > now + MostAhead)
            return "It happens too far in the future.";
        if (EndsAt < At)
            return "It ends before it starts.";
        return null;
    }

    private static bool AreLong(IReadOnlyList<KeyValuePair<string, string>> pairs, int longest)
    {
        for (var at = 0; at < pairs.Count; at++)
        {
            if (pairs[at].Key.Length is 0 or > LongestName || pairs[at].Value.Length > longest)
                return true;
        }

        return false;
    }

    private static string Tidy(string text) => IsTidy(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static bool IsTidy(string text)
    {
        var afterSpace = true;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) && (afterSpace || letter != ' '))
                return false;
            afterSpace = letter == ' ';
        }

        return !afterSpace || text.Length == 0;
    }

    /// <param name="mark">Stands where it was cut.</param>
    private static string Cut(string text, int longest, string mark = "…")
    {
        if (text.Length <= longest)
            return text;
        var kept = longest - mark.Length;
        return text[..(char.IsHighSurrogate(text[kept - 1]) ? kept - 1 : kept)] + mark;
    }
}
