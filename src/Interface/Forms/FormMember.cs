using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;

namespace Tandem.Interface.Forms;

/// <summary>What a form asks for: one member of a request, or one field of a record.</summary>
/// <param name="Field">The record's field of the same name, which knows its label and its choices.</param>
public sealed record FormMember(string Name, string Label, Type ValueType, bool MayBeNull, bool Required, Type? Target, Type? ManyOf, RecordField? Field)
{
    private static readonly string[] LongWords =
        ["body", "description", "resolution", "reason", "text", "note", "notes", "comment", "message", "summary", "plan", "purpose", "explanation"];

    /// <summary>What a form begins with where nothing else is known; only switches have one.</summary>
    public string? Default { get; init; }

    /// <summary>Written over several lines.</summary>
    public bool IsLong => ValueType == typeof(string) && (Field?.Type == FieldType.LongText
        || LongWords.Any(word => Name.EndsWith(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>For the fields that administrators added: the kind to which.</summary>
    public RecordKind? CustomOf { get; init; }

    public bool IsInternal => Field?.Internal == true;

    /// <summary>Nothing a plain form could ask for: the feature's own affair.</summary>
    public bool IsAskable => Target is not null || ManyOf is not null || ValueType.IsEnum
        || ValueType == typeof(string) || ValueType == typeof(bool) || ValueType == typeof(int) || ValueType == typeof(long) || ValueType == typeof(decimal) || ValueType == typeof(double)
        || ValueType == typeof(DateTimeOffset) || CustomOf is not null;

    public static FormMember Of(RequestMember member, RecordKind kind)
    {
        var field = kind.Field(member.Name);
        return new(member.Name, field?.Label ?? member.Label, member.ValueType, member.MayBeNull, member.Required || field?.Required == true, member.Target, member.ManyOf, field)
        {
            Default = member.Default is true ? "true" : null,
            CustomOf = member.ValueType == typeof(CustomValues) ? kind : null,
        };
    }

    /// <summary>All the fields that administrators added to a kind.</summary>
    public static FormMember Custom(RecordKind kind) => new("custom", "Custom", typeof(CustomValues), true, false, null, null, null) { CustomOf = kind };

    public static FormMember Of(RecordField field) =>
        new(field.Name, field.Label, field.ValueType, true, field.Required, field.Target, field.ManyOf, field);
}
