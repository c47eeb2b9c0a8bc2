using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Sheets;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Exports;

/// <summary>The columns in which a kind of record leaves the house: fields of its own and fields that were added, as far as the reader may see them.</summary>
public sealed class ExportColumns(RecordKinds kinds, CustomFieldCatalogue catalogue)
{
    private const string Custom = "custom.";

    /// <param name="chosen">The fields wanted beside number and title; empty: every field.</param>
    /// <exception cref="Malformed">There is no such field, or the reader may not see it.</exception>
    internal async Task<IReadOnlyList<ExportColumn>> Of(RecordKind kind, IReadOnlyCollection<string> chosen, Actor by, CancellationToken stop)
    {
        var all = new List<ExportColumn> { new("number", "number", (row, record, _) => row.Plain(kind.NumberOf(record))) };
        all.AddRange(kind.Fields.Where(field => !field.Internal || kind.MayWork(by)).SelectMany(Of));
        foreach (var field in await catalogue.Of(kind, stop))
        {
            if (!field.OnlyInternal || kind.MayWork(by))
                all.AddRange(Of(field));
        }

        all.Add(new("createdAt", "createdAt", (row, record, _) => row.Plain(Moment(RecordJson.CreatedAt(record)))));
        all.Add(new("changedAt", "changedAt", (row, record, _) => row.Plain(Moment(record.ChangedAt))));
        if (chosen.Count == 0)
            return all;
        if (chosen.FirstOrDefault(name => all.TrueForAll(column => column.Group != name)) is { } stranger)
            throw new Malformed($"There is no column \"{stranger}\".", "columns");
        string[] always = ["number", (kind.Field("name") ?? kind.Field("title"))?.Name ?? "number"];
        return [.. always.Concat(chosen).Distinct().SelectMany(name => all.Where(column => column.Group == name))];
    }

    /// <summary>Whether a reader has such a column at all.</summary>
    public static bool Has(RecordKind kind, string name, Actor by) => kind.Field(name) is { } field && (!field.Internal || kind.MayWork(by));

    private IEnumerable<ExportColumn> Of(RecordField field)
    {
        if (field.Target is { } target)
            return Reference(field, kinds.Of(target));
        return [new(field.Name, field.Name, (row, record, names) => Write(row, field, field.Read(record), names))
        {
            Internal = field.Internal,
            Learn = field.ManyOf is { } element
                ? (records, names, stop) => names.Learn(kinds.Of(element), records.SelectMany(field.ReadIds), stop)
                : null,
        }];
    }

    private static IEnumerable<ExportColumn> Reference(RecordField field, RecordKind target)
    {
        yield return new(field.Name, field.Name, (row, record, names) => row.Plain(field.Read(record) is IId id ? names.NumberOf(id.Value) : ""))
        {
            Internal = field.Internal,
            Learn = (records, names, stop) => names.Learn(target, records.SelectMany(field.ReadIds), stop),
        };
        yield return new($"{field.Name}.name", field.Name, (row, record, names) => row.Text(field.Read(record) is IId id ? names.NameOf(id.Value) : "")) { Internal = field.Internal };
    }

    private IEnumerable<ExportColumn> Of(CustomField field)
    {
        var name = Custom + field.Name;
        JsonNode? Value(IRecord record) => record.Custom == CustomValues.None ? null : record.Custom.Values[field.Name];
        var target = kinds.TargetOf(field);
        yield return new(name, name, (row, record, _) => Write(row, Value(record)))
        {
            Internal = field.OnlyInternal,
            Learn = target is null ? null : (records, names, stop) => names.Learn(target, records.Select(record => (string?)Value(record)).OfType<string>(), stop),
        };
        if (target is not null)
            yield return new($"{name}.name", name, (row, record, names) => row.Text((string?)Value(record) is { } number ? names.NameOf(number) : "")) { Internal = field.OnlyInternal };
    }

    private static void Write(SheetWriter row, RecordField field, object? value, ReferenceNames names)
    {
        switch (value)
        {
            case null: row.Plain(null); break;
            case string text: row.Text(text); break;
            case bool yes: row.Plain(yes ? "true" : "false"); break;
            case DateTimeOffset moment: row.Plain(Moment(moment)); break;
            case Enum choice: row.Plain(Names.Camel(choice.ToString())); break;
            case int or long: row.Plain(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)); break;
            case IEnumerable many when field.ManyOf is not null: row.Plain(string.Join(", ", many.OfType<IId>().Select(id => names.NumberOf(id.Value)).Where(number => number.Length > 0))); break;
            case IEnumerable<string> words: row.Text(string.Join(", ", words)); break;
            default: row.Text(JsonSerializer.Serialize(value, field.ValueType, Json.Plain)); break;
        }
    }

    private static void Write(SheetWriter row, JsonNode? value)
    {
        if (value?.GetValueKind() == JsonValueKind.Number)
            row.Plain(value.ToJsonString());
        else
            row.Text(value?.ToString());
    }

    /// <summary>In UTC, as RFC 3339 writes it.</summary>
    private static string Moment(DateTimeOffset moment) =>
        Moments.ToMicrosecond(moment).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
