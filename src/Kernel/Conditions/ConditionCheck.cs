using System.Globalization;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Conditions;

/// <summary>Checks what an administrator wrote as conditions, and reads it for use.</summary>
public sealed class ConditionCheck(References references, RecordKinds kinds)
{
    private const string Usual = "conditions";
    private const int MostConditions = 20;
    private const int LongestValue = 2_000;
    private const string CustomPrefix = "custom.";

    /// <summary>The conditions with references written as numbers.</summary>
    /// <param name="fields">What the conditions may be about, beside custom fields.</param>
    /// <param name="about">The part of the request to complain about.</param>
    /// <exception cref="Refused">A field is unknown, or the operator or the value does not suit it.</exception>
    public async Task<List<Condition>> Tidy(IReadOnlyList<Condition>? conditions, IReadOnlyList<RecordField> fields, Actor by, CancellationToken stop, string about = Usual)
    {
        if (conditions is { Count: > MostConditions })
            throw No($"There are at most {MostConditions} conditions together.", about);
        var tidy = new List<Condition>();
        foreach (var condition in conditions ?? [])
        {
            var test = await Read(condition, fields, by, stop, about);
            var numbers = test.Field?.Target is { } target
                ? await references.Numbers(kinds.Of(target), test.Values.OfType<Guid>(), stop)
                : null;
            var value = condition.Operator is ConditionOperator.IsEmpty or ConditionOperator.IsFilled ? null
                : numbers is null ? condition.Value!.Trim() : string.Join(", ", test.Values.OfType<Guid>().Select(id => numbers[id]));
            tidy.Add(condition with { Value = value });
        }

        return tidy;
    }

    /// <exception cref="Refused">It makes no sense.</exception>
    public async Task<ConditionTest> Read(Condition condition, IReadOnlyList<RecordField> fields, Actor by, CancellationToken stop, string about = Usual)
    {
        if (condition is null)
            throw No("A condition names a field.", about);
        var isCustom = condition.Field?.StartsWith(CustomPrefix, StringComparison.Ordinal) == true && condition.Field.Length > CustomPrefix.Length;
        var field = isCustom ? null : fields.FirstOrDefault(each => each.Name == condition.Field) ?? throw No($"There is no field \"{condition.Field}\" that a condition here can be about.", about);
        if (condition.Operator is ConditionOperator.IsEmpty or ConditionOperator.IsFilled)
            return new(field, condition, []);
        if (string.IsNullOrWhiteSpace(condition.Value) || condition.Value.Length > LongestValue)
            throw No($"Say what \"{condition.Field}\" is compared with.", about);
        if (!Suits(field, condition.Operator))
            throw No($"\"{condition.Field}\" cannot be compared in this way.", about);
        var values = new List<object>();
        foreach (var word in condition.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            values.Add(await Value(field, word, by, about, stop));
        return values.Count > 0 ? new(field, condition, values) : throw No($"Say what \"{condition.Field}\" is compared with.", about);
    }

    private static bool Suits(RecordField? field, ConditionOperator than) => than switch
    {
        ConditionOperator.Contains or ConditionOperator.BeginsWith => field is null || field.Type is FieldType.Text or FieldType.LongText,
        ConditionOperator.AtLeast or ConditionOperator.AtMost => field is null || field.Type == FieldType.Number,
        _ => true,
    };

    private async Task<object> Value(RecordField? field, string word, Actor by, string about, CancellationToken stop)
    {
        if (field?.Target is { } target)
            return await references.Find(kinds.Of(target), word, by, stop) ?? throw No($"There is no \"{word}\" for \"{field.Name}\".", about);
        if (field is { Choices.Count: > 0 })
            return (field.Choices.FirstOrDefault(choice => choice.Value.Equals(word, StringComparison.OrdinalIgnoreCase)) ?? field.Choices.FirstOrDefault(choice => choice.Label.Equals(word, StringComparison.OrdinalIgnoreCase)))?.Value ?? throw No($"\"{word}\" is no choice of \"{field.Name}\".", about);
        if (field?.Type == FieldType.Number)
            return long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw No($"\"{word}\" is no number.", about);
        return word;
    }

    private static Refused No(string why, string about) => new(why, about);
}
