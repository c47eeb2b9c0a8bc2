using System.Text.RegularExpressions;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Fields;

/// <summary>What keeps the definition of a custom field right.</summary>
internal static partial class CustomFieldRules
{
    private const int LongestLabel = 100;
    private const int LongestHint = 500;
    private const int MostChoices = 200;

    public static string Name(RecordKind of, string? name)
    {
        name = (name ?? "").Trim();
        if (!Pattern().IsMatch(name))
            throw new Refused("A name begins with a small letter and has up to 40 letters and digits, such as costCentre.", nameof(name));
        if (of.Field(name) is not null || name is "number" or "custom" or "version")
            throw new Refused($"Every {of.Noun} has a field of this name already.", nameof(name));
        return name;
    }

    public static string Label(string? label) =>
        (label ?? "").Trim() is { Length: > 0 and <= LongestLabel } tidy ? tidy : throw new Refused($"A label has from 1 to {LongestLabel} characters.", nameof(label));

    public static string Hint(string? hint) =>
        (hint ?? "").Trim() is { Length: <= LongestHint } tidy ? tidy : throw new Refused($"A hint has at most {LongestHint} characters.", nameof(hint));

    public static List<string> Choices(CustomType type, IEnumerable<string>? choices)
    {
        List<string> tidy = [.. (choices ?? []).Select(choice => choice.Trim()).Where(choice => choice.Length > 0).Distinct()];
        if (type == CustomType.Choice && tidy.Count == 0)
            throw new Refused("Say what can be chosen.", nameof(choices));
        if (tidy.Count > MostChoices || tidy.Exists(choice => choice.Length > LongestLabel))
            throw new Refused($"At most {MostChoices} choices of {LongestLabel} characters.", nameof(choices));
        return type == CustomType.Choice ? tidy : [];
    }

    public static string? Target(CustomType type, string? target, RecordKinds kinds)
    {
        if (type != CustomType.Reference)
            return null;
        var kind = target is null ? null : kinds.Named(target) ?? kinds.Plural(target);
        return kind?.Name ?? throw new Refused("Say which kind of record it points at.", nameof(target));
    }

    /// <summary>The default must be a value that the field itself would accept; who or what it points at is not known beforehand.</summary>
    public static void CheckDefault(CustomField field)
    {
        if (field.Default.Length == 0)
            return;
        if (field.Type is CustomType.Person or CustomType.Reference)
            throw new Refused("A field that points at a record has no default.", "default");
        if (CustomValue.Read(field, System.Text.Json.Nodes.JsonValue.Create(field.Default)) is null)
            throw new Refused("The field itself would not accept this.", "default");
    }

    [GeneratedRegex("^[a-z][a-zA-Z0-9]{0,39}$")]
    private static partial Regex Pattern();
}
