using System.Globalization;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Conditions;

/// <summary>A condition that has been read: answers for any value its field may have.</summary>
/// <param name="Field">Null for a field of an administrator's making.</param>
/// <param name="Values">Ids, numbers or texts.</param>
public sealed record ConditionTest(RecordField? Field, Condition Condition, IReadOnlyList<object> Values)
{
    /// <param name="read">Reads a field of the record in question.</param>
    /// <param name="custom">Its custom fields.</param>
    public bool Holds(Func<RecordField, object?> read, CustomValues custom) => Holds(Plain(Field is not null ? read(Field) : CustomOf(custom)));

    /// <param name="actual">The field's value as <see cref="Plain"/> gives it.</param>
    public bool Holds(object? actual) => Condition.Operator switch
    {
        ConditionOperator.IsEmpty => actual is null,
        ConditionOperator.IsFilled => actual is not null,
        ConditionOperator.Is => AnyOf(actual),
        ConditionOperator.IsNot => !AnyOf(actual),
        ConditionOperator.Contains => actual is string text && Values.Any(value => text.Contains((string)value, StringComparison.OrdinalIgnoreCase)),
        ConditionOperator.BeginsWith => actual is string text && Values.Any(value => text.StartsWith((string)value, StringComparison.OrdinalIgnoreCase)),
        ConditionOperator.AtLeast => Number(actual) is { } number && Number(Values[0]) is { } least && number >= least,
        ConditionOperator.AtMost => Number(actual) is { } number && Number(Values[0]) is { } most && number <= most,
        _ => false,
    };

    private string? CustomOf(CustomValues custom) => custom.Values[Condition.Field["custom.".Length..]]?.ToString();

    /// <summary>Asked for every fact of a replay, so without a closure.</summary>
    private bool AnyOf(object? actual)
    {
        for (var at = 0; at < Values.Count; at++)
        {
            if (Same(actual, Values[at]))
                return true;
        }

        return false;
    }

    private static bool Same(object? actual, object value) => actual is string text && value is string other
        ? text.Equals(other, StringComparison.OrdinalIgnoreCase)
        : Equals(actual, value);

    private static decimal? Number(object? value) => value switch
    {
        long number => number,
        string text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>A value as conditions compare it: ids as <see cref="Guid"/>, choices by name, numbers as <see cref="long"/>, nothing and no text as null.</summary>
    public static object? Plain(object? value) => value switch
    {
        null or "" => null,
        IId id => id.Value,
        Enum choice => Names.Camel(choice.ToString()),
        int number => (long)number,
        bool yes => yes ? "true" : "false",
        _ => value,
    };
}
