using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Text.Json;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Fields;

/// <summary>
/// Every field of a kind: those its practice gave it and, called <c>custom.name</c>, those that administrators added. Pages, lists
/// and filters treat both alike.
/// </summary>
public sealed class KindFields(CustomFieldCatalogue catalogue, RecordKinds kinds)
{
    public const string Prefix = "custom.";
    private readonly ConcurrentDictionary<Guid, (int Version, RecordField Field)> made = new();

    /// <summary>Makes sure that what follows knows the fields as they are now.</summary>
    public ValueTask Refresh(CancellationToken stop = default) => catalogue.Refresh(stop);

    /// <summary>Those in use.</summary>
    public IReadOnlyList<RecordField> Of(RecordKind kind) => [.. kind.Fields, .. catalogue.Known(kind).Where(field => field.State == CustomField.InUse).Select(field => Made(kind, field))];

    /// <summary>Those in use, and retired ones of which the record holds a value.</summary>
    public IReadOnlyList<RecordField> Of(RecordKind kind, IRecord record) =>
        [.. kind.Fields, .. catalogue.Known(kind).Select(field => (field, made: Made(kind, field))).Where(pair => pair.field.State == CustomField.InUse || pair.made.Read(record) is not null).Select(pair => pair.made)];

    /// <summary>The field of a name, retired ones too.</summary>
    public RecordField? Find(RecordKind kind, string name) => kind.Field(name)
        ?? (name.StartsWith(Prefix, StringComparison.Ordinal) && catalogue.Known(kind).FirstOrDefault(field => field.Name == name[Prefix.Length..]) is { } known ? Made(kind, known) : null);

    private RecordField Made(RecordKind kind, CustomField field)
    {
        if (made.TryGetValue(field.Id.Value, out var known) && known.Version == field.Version)
            return known.Field;
        var fresh = Make(kind, field);
        made[field.Id.Value] = (field.Version, fresh);
        return fresh;
    }

    private RecordField Make(RecordKind kind, CustomField field)
    {
        var (isNumber, record) = (field.Type == CustomType.Number, Expression.Parameter(kind.Type, "record"));
        var value = Expression.Call(isNumber ? StoredCustom.NumberMethod : StoredCustom.TextMethod, Expression.Property(record, nameof(IRecord.Custom)), Expression.Constant(field.Name));
        return new()
        {
            Name = Prefix + field.Name,
            Label = field.Label,
            Type = TypeOf(field.Type),
            Expression = Expression.Lambda(value, record),
            Read = row => Read(row, field.Name),
            ValueType = isNumber ? typeof(double) : typeof(string),
            Target = kinds.TargetOf(field)?.Type,
            Choices = [.. field.Choices.Select(choice => new FieldChoice(choice, choice))],
            Filterable = field.Type != CustomType.LongText,
            Sortable = false,
            Internal = field.OnlyInternal,
        };
    }

    private static FieldType TypeOf(CustomType type) => type switch
    {
        CustomType.LongText => FieldType.LongText,
        CustomType.Number => FieldType.Number,
        CustomType.Date => FieldType.Day,
        CustomType.Choice => FieldType.Choice,
        CustomType.Person or CustomType.Reference => FieldType.Reference,
        _ => FieldType.Text,
    };

    private static object? Read(IRecord record, string name)
    {
        if (record.Custom == CustomValues.None || record.Custom.Values[name] is not { } value)
            return null;
        return value.GetValueKind() switch
        {
            JsonValueKind.String => (string?)value,
            JsonValueKind.Number => value.GetValue<JsonElement>().GetDouble(),
            _ => null,
        };
    }
}
