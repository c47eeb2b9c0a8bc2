using System.Globalization;
using Tandem.Interface.Forms;
using Tandem.Interface.Language;
using Tandem.Kernel.Conditions;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Records;

namespace Tandem.Interface.Records;

/// <summary>Conditions the way people say them: <c>State is Resolved or Closed</c>.</summary>
public sealed class ConditionWords(Words say, KindFields fields, ReferenceLabels labels)
{
    /// <summary>Learns what the records are called that the conditions name.</summary>
    public async Task Learn(RecordKind kind, IEnumerable<Condition> conditions, CancellationToken stop)
    {
        await fields.Refresh(stop);
        await labels.Learn(
            from condition in conditions
            let target = fields.Find(kind, condition.Field)?.Target
            where target is not null && condition.Value is not null
            from number in Values(condition)
            select (target, number), stop);
    }

    /// <summary>All of them in one sentence.</summary>
    public string Of(RecordKind kind, IEnumerable<Condition> conditions) => string.Join(" " + say["and"] + " ", conditions.Select(condition => Of(kind, condition)));

    public string Of(RecordKind kind, Condition condition) =>
        string.Join(' ', new[] { Field(kind, condition), Comparison(condition), Value(kind, condition) }.Where(part => part is { Length: > 0 }));

    public string Field(RecordKind kind, Condition condition) => fields.Find(kind, condition.Field) is { } field ? say[field.Label] : condition.Field;

    public string Comparison(Condition condition) => say[ConditionForm.Words(condition.Operator)];

    /// <summary>What is compared with; null where nothing is.</summary>
    public string? Value(RecordKind kind, Condition condition)
    {
        if (condition.Value is null)
            return null;
        var field = fields.Find(kind, condition.Field);
        return string.Join(" " + say["or"] + " ", Values(condition).Select(value => Value(field, value)));
    }

    private string Value(RecordField? field, string value)
    {
        if (field?.Target is not null)
            return labels.Of(value)?.Title ?? value;
        if (field?.Choices.FirstOrDefault(choice => choice.Value.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } choice)
            return say[choice.Label];
        return long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && field?.Type == FieldType.Number ? say.Number(number) : value;
    }

    private static string[] Values(Condition condition) => condition.Value!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
