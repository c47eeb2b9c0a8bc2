using System.Globalization;
using System.Text;
using Tandem.Kernel.Links;
using Tandem.Transition.Changes;
using Tandem.Transition.Releases;

namespace Tandem.Transition.ReleaseNotes;

/// <summary>Makes the notes of a release from what it brings, as Markdown.</summary>
public static class NotesText
{
    public static string Of(Release release, IEnumerable<Change> changes, IEnumerable<LinkedRecord> linked)
    {
        var text = new StringBuilder();
        text.Append("# ").AppendLine(Line(release.VersionName.Length > 0 && !release.Title.Contains(release.VersionName, StringComparison.OrdinalIgnoreCase) ? $"{release.Title} {release.VersionName}" : release.Title));
        if (release.Description.Length > 0)
            text.AppendLine().AppendLine(release.Description);
        var brought = changes.Where(change => change.State is not (ChangeLife.Cancelled or ChangeLife.Rejected)).ToList();
        if (brought.Count > 0)
            text.AppendLine().AppendLine("## What changes");
        foreach (var change in brought)
            Append(text, change);
        foreach (var group in linked.GroupBy(each => each.Kind))
        {
            text.AppendLine().Append("## Linked: ").AppendLine(group.Key.Label);
            foreach (var each in group.OrderBy(each => each.Record.Serial))
                text.AppendLine(CultureInfo.InvariantCulture, $"- [{each.Number}]({each.Path}) {Line(each.Title)}{(each.Kind.Life is { } life && each.State is { } state ? $" ({life.State(state).Label.ToLowerInvariant()})" : "")}");
        }

        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd();
    }

    private static void Append(StringBuilder text, Change change)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"- **{Line(change.Title)}** ([{ChangeKind.Kind.NumberOf(change)}]({ChangeKind.Kind.PathOf(change)})){(change.Interrupts ? " – interrupts the service" : "")}");
        if (change.Reason.Length > 0)
            text.Append("  ").AppendLine(change.Reason.ReplaceLineEndings("\n  "));
    }

    /// <summary>In one line, with nothing that Markdown would take for a sign of its own.</summary>
    private static string Line(string text) => text.ReplaceLineEndings(" ").Replace("*", @"\*", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
