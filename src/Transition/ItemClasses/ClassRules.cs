using System.Text.RegularExpressions;
using Tandem.Kernel;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

namespace Tandem.Transition.ItemClasses;

/// <summary>What keeps a class right.</summary>
internal static partial class ClassRules
{
    private const int LongestName = 80;
    private const int MostAttributes = 60;
    private const int MostChoices = 200;
    private const int Deepest = 8;

    public static string Name(string? name, ClassTree tree)
    {
        if (name?.Trim() is not { Length: > 0 and <= LongestName } tidy || tidy.Any(char.IsControl))
            throw new Refused($"Give the class a name of at most {LongestName} characters.", nameof(name));
        return tree.Find(tidy) is null ? tidy : throw new Refused("There is such a class already.", nameof(name));
    }

    /// <exception cref="Refused">It would lie below itself, or too deep.</exception>
    public static void CheckPlace(ConfigurationClass of, ClassTree tree)
    {
        if (of.Parent is not { } parent)
            return;
        var above = tree.All.FirstOrDefault(each => each.Id == parent) ?? throw new Missing("configuration class");
        if (above.Id == of.Id || tree.Lineage(above).Any(each => each.Id == of.Id))
            throw new Refused("A class cannot be a kind of itself.", nameof(of.Parent));
        if (tree.Lineage(above).Count >= Deepest)
            throw new Refused($"Classes go at most {Deepest} levels deep.", nameof(of.Parent));
    }

    /// <summary>The attributes, tidied; no name twice in the class, above it or below it.</summary>
    public static List<ClassAttribute> Attributes(IEnumerable<ClassAttribute>? given, ConfigurationClass of, ClassTree tree, RecordKinds kinds)
    {
        List<ClassAttribute> tidy = [.. (given ?? []).Select(each => Tidy(each, kinds))];
        if (tidy.Count > MostAttributes)
            throw new Refused($"A class asks for at most {MostAttributes} things itself.", "attributes");
        var others = tree.All.Where(each => each.Id != of.Id && (IsAbove(each, of, tree) || tree.Lineage(each).Any(line => line.Id == of.Id))).SelectMany(each => each.Attributes);
        var taken = tidy.Concat(others).GroupBy(each => each.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return taken is null ? tidy : throw new Refused($"\"{taken.Key}\" is asked for twice: by this class, or by one above or below it.", "attributes");
    }

    /// <summary>By what items are recognised: names of attributes, or <c>name</c>.</summary>
    public static List<string> IdentifiedBy(IEnumerable<string>? given, ConfigurationClass of, ClassTree tree)
    {
        var known = Parents(of, tree).SelectMany(each => each.Attributes).Concat(of.Attributes).Select(each => each.Name).Append("name").Append("environment").ToHashSet(StringComparer.Ordinal);
        List<string> tidy = [];
        foreach (var rule in given ?? [])
        {
            var parts = rule.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.FirstOrDefault(part => !known.Contains(part)) is { } stranger)
                throw new Refused($"Items of this class have no \"{stranger}\".", "identifiedBy");
            if (parts.Length > 0)
                tidy.Add(string.Join(", ", parts));
        }

        return tidy;
    }

    public static string Icon(string? icon) => (icon ?? "").Trim() is { Length: <= 40 } tidy && (tidy.Length == 0 || IconName().IsMatch(tidy)) ? tidy : throw new Refused("The name of a sign, such as server.", nameof(icon));

    private static IEnumerable<ConfigurationClass> Parents(ConfigurationClass of, ClassTree tree) =>
        of.Parent is { } parent && tree.All.FirstOrDefault(each => each.Id == parent) is { } above ? tree.Lineage(above) : [];

    private static bool IsAbove(ConfigurationClass candidate, ConfigurationClass of, ClassTree tree) => Parents(of, tree).Any(each => each.Id == candidate.Id);

    private static ClassAttribute Tidy(ClassAttribute given, RecordKinds kinds)
    {
        var name = (given.Name ?? "").Trim();
        if (!AttributeName().IsMatch(name) || name is "name" or "environment")
            throw new Refused($"\"{name}\" cannot be the name of an attribute: it begins with a small letter and has up to 40 letters and digits, such as serialNumber.", "attributes");
        var label = given.Label?.Trim() is { Length: > 0 and <= 100 } said ? said : Names.Sentence(name);
        List<string> choices = [.. (given.Choices ?? []).Select(choice => choice.Trim()).Where(choice => choice.Length > 0).Distinct()];
        if (given.Type == CustomType.Choice && choices.Count is 0 or > MostChoices)
            throw new Refused($"Say what can be chosen for \"{label}\", at most {MostChoices} things.", "attributes");
        var target = given.Type == CustomType.Reference
            ? kinds.Named(given.Target ?? "")?.Name ?? kinds.Plural(given.Target ?? "")?.Name ?? throw new Refused($"Say which kind of record \"{label}\" points at.", "attributes")
            : null;
        return given with { Name = name, Label = label, Choices = given.Type == CustomType.Choice ? choices : null, Target = target, Hint = string.IsNullOrWhiteSpace(given.Hint) ? null : given.Hint.Trim() };
    }

    [GeneratedRegex("^[a-z][a-zA-Z0-9]{0,39}$")]
    private static partial Regex AttributeName();

    [GeneratedRegex("^[a-z0-9-]+$")]
    private static partial Regex IconName();
}
