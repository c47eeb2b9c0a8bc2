using Tandem.Kernel.Access;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Resources;

namespace Tandem.Kernel.Imports;

/// <summary>Guesses from its headings how a sheet becomes records: a field is found by its name or its label, in any case and spelling.</summary>
public static class GuessMapping
{
    private static readonly string[] Keys = ["externalid", "externalkey", "key", "id", "sysid", "ticket", "ticketid", "number", "reference", "issuekey"];

    /// <param name="say">What a label is called in the language of whoever made the sheet.</param>
    public static ImportMapping Of(Resource resource, IReadOnlyList<string> headings, IReadOnlyList<CustomField> custom, Actor by, Func<string, string>? say = null)
    {
        var fields = new Dictionary<string, FieldSource>();
        foreach (var name in Fillable(resource, custom, by).Where(name => name != ImportPlan.Number))
        {
            var label = LabelOf(resource, name, custom);
            string[] spellings = [Bare(name), Bare(label), Bare(say?.Invoke(label) ?? label)];
            if (headings.FirstOrDefault(heading => spellings.Contains(Bare(heading))) is { Length: > 0 } heading)
                fields[name] = FieldSource.OfColumn(heading);
        }

        // Our own export: its numbers are ours, and lead back to the records.
        if (headings.Contains(ImportPlan.Number) && headings.Contains("createdAt") && headings.Contains("changedAt"))
        {
            fields[ImportPlan.Number] = FieldSource.OfColumn(ImportPlan.Number);
            return new ImportMapping { Fields = fields };
        }

        var key = Keys.Select(word => headings.FirstOrDefault(heading => Bare(heading) == word)).FirstOrDefault(heading => heading is not null);
        return new ImportMapping { Key = key, Fields = fields };
    }

    /// <summary>The fields an import of the kind can fill, by name.</summary>
    public static IReadOnlyList<string> Fillable(Resource resource, IReadOnlyList<CustomField> custom, Actor by) => [.. ImportPlan.Names(resource, custom, by)];

    public static string LabelOf(Resource resource, string name, IReadOnlyList<CustomField> custom) =>
        resource.Kind.Field(name)?.Label ?? custom.FirstOrDefault(field => $"custom.{field.Name}" == name)?.Label ?? Text.Names.Sentence(name);

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
