using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tandem.Kernel;
using Tandem.Kernel.Records;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>Reads what a caller wants written into a record.</summary>
internal static class Sayings
{
    /// <param name="record">The record as it stands: what it says already is not said anew. Null: a new one.</param>
    /// <exception cref="Malformed">A column is unknown, or what is written there cannot be read.</exception>
    public static IReadOnlyList<Saying> Read(ForeignTable table, JsonElement body, IRecord? record)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw new Malformed("Send a JSON object.");
        var said = new List<Saying>();
        foreach (var property in body.EnumerateObject())
        {
            var column = table.Column(property.Name) ?? throw new Malformed($"The table {table.Name} has no column \"{property.Name}\".", property.Name);
            var text = Text(property.Name, property.Value);
            if (column.Type == ColumnType.Journal ? text.Length > 0 : record is null ? text.Length > 0 : column.Value(record) != text && column.Shown(record) != text)
                said.Add(new(column, text));
        }

        return said;
    }

    /// <summary>As our features read it.</summary>
    /// <exception cref="Refused">It is no value of the column.</exception>
    public static JsonNode? Ours(Saying said, IRecord? record)
    {
        var (column, text) = (said.Column, said.Text);
        if (text.Length == 0 && column.Type != ColumnType.Text)
            return column.Field!.ManyOf is null ? null : new JsonArray();
        switch (column.Type)
        {
            case ColumnType.Code:
                return Code.Meant(column.Codes, text) is [var code, ..] ? code.Ours : throw NotOne(said, $"It is one of {string.Join(", ", column.Codes.Select(each => each.Value).Distinct())}.");
            case ColumnType.Moment:
                return ForeignMoment.TryRead(text, out var moment) ? JsonSerializer.SerializeToNode(moment, Kernel.Text.Json.Plain) : throw NotOne(said, "Write it in UTC, such as 2026-05-03 12:00:00.");
            case ColumnType.Number:
                return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw NotOne(said, "It is a whole number.");
            case ColumnType.Reference:
                var name = Guid.TryParseExact(text, "N", out var id) ? id.ToString() : text;
                if (column.Field!.ManyOf is null)
                    return name;
                return record is not null && column.Field.ReadIds(record).Skip(1).Any()
                    ? throw new Refused("It names several, and one must not take the place of them all: use our own API.", column.Name) : new JsonArray(name);
            default:
                return text;
        }
    }

    private static string Text(string name, JsonElement value)
    {
        try
        {
            var text = value.ValueKind switch
            {
                JsonValueKind.Null => "",
                JsonValueKind.String => value.GetString()!,
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                // A reference as it was told.
                JsonValueKind.Object when value.TryGetProperty("value", out var inner) && inner.ValueKind == JsonValueKind.String => inner.GetString()!,
                _ => throw new Malformed($"\"{name}\" holds one text.", name),
            };
            return text.Contains('\0', StringComparison.Ordinal) ? throw new Malformed($"\"{name}\" holds a character that nobody can keep.", name) : text;
        }
        catch (InvalidOperationException)
        {
            throw new Malformed($"\"{name}\" holds half a character.", name);
        }
    }

    private static Refused NotOne(Saying said, string hint) => new($"\"{(said.Text.Length > 60 ? said.Text[..60] + "…" : said.Text)}\" is no value of it. {hint}", said.Column.Name);
}
