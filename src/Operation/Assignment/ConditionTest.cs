using System.Globalization;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

namespace Tandem.Operation.Assignment;

/// <summary>A condition that has been read: answers for any value its field may have.</summary>
/// <param name="Field">Null for a field of an administrator's making.</param>
/// <param name="Values">Ids, numbers or texts.</param>
public sealed record ConditionTest(RecordField? Field, Condition Condition, IReadOnlyList<object> Values)
{
    /// <param name="read">Reads a field of the incident in question.</param>
    /// <param name="custom">Its custom fields.</param>
    public bool Holds(Func<RecordField, object?> read, CustomValues custom)
    {
        var actual = Plain(Field is not null ? read(Field) : CustomOf(custom));
        return Condition.Operator switch
        {
            ConditionOperator.IsEmpty => actual is null,
            ConditionOperator.IsFilled => actual is not null,
            ConditionOperator.Is => Values.Any(value => Same(actual, value)),
            ConditionOperator.IsNot => !Values.Any(value => Same(actual, value)),
            ConditionOperator.Contains => actual is string text && Values.Any(value => text.Contains((string)value, StringComparison.OrdinalIgnoreCase)),
            ConditionOperator.BeginsWith => actual is string text && Values.Any(value => text.StartsWith((string)value, StringComparison.OrdinalIgnoreCase)),
            ConditionOperator.AtLeast => Number(actual) is { } number && Number(Values[0]) is { } least && number >= least,
            ConditionOperator.AtMost => Number(actual) is { } number && Number(Values[0]) is { } most && number <= most,
            _ => false,
        };
    }

    private string? CustomOf(CustomValues custom) => custom.Values[Condition.Field["custom.".Length..]]?.ToString();

    private static bool Same(object? actual, object value) => actual is string text && value is string other
        ? text.Equals(other, StringComparison.OrdinalIgnoreCase)
        : Equals(actual, value);

    private static decimal? Number(object? value) => value switch
    {
        long number => number,
        string text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static object? Plain(object? value) => value switch
    {
        null or "" => null,
        IId id => id.Value,
        Enum choice => Names.Camel(choice.ToString()),
        int number => (long)number,
        bool yes => yes ? "true" : "false",
        _ => value,
    };
}
