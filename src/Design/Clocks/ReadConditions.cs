using Tandem.Kernel.Conditions;

namespace Tandem.Design.Clocks;

/// <summary>Conditions that must all hold, each with the place of its field in a history.</summary>
public sealed class ReadConditions
{
    private readonly (int Place, ConditionTest Test)[] tests;

    public ReadConditions(IEnumerable<ConditionTest> tests, WatchedFields fields) => this.tests = [.. tests.Select(test => (fields.PlaceOf(test.Condition.Field), test))];

    /// <summary>No condition: holds always.</summary>
    public static ReadConditions None { get; } = new([], null!);

    public bool Any => tests.Length > 0;

    public bool Hold(object?[] fields)
    {
        foreach (var (place, test) in tests)
        {
            if (!test.Holds(fields[place]))
                return false;
        }

        return true;
    }

    /// <summary>The first that does not hold; null when all do.</summary>
    public Condition? Missing(object?[] fields)
    {
        foreach (var (place, test) in tests)
        {
            if (!test.Holds(fields[place]))
                return test.Condition;
        }

        return null;
    }

    /// <summary>What the fields in question say, such as <c>pending, supplier</c>.</summary>
    public string Values(object?[] fields)
    {
        if (tests.Length == 1)
            return fields[tests[0].Place]?.ToString() ?? "";
        return string.Join(", ", tests.Select(each => fields[each.Place]?.ToString()).Where(text => !string.IsNullOrEmpty(text)).Distinct());
    }
}
