using System.Globalization;
using Tandem.Kernel;
using Tandem.Kernel.Conditions;

namespace Tandem.Design.ServiceLevels;

/// <summary>Conditions, targets and consequences as people write and read them, a line each: <c>state is pending</c>, <c>4h: priority is 1</c>, <c>75% notify</c>.</summary>
public static class TermsText
{
    private const int MostLines = 100;

    /// <summary>Longer words first, so that "is not" is not read as "is".</summary>
    private static readonly (string Words, ConditionOperator Operator)[] Operators =
    [
        (" is not ", ConditionOperator.IsNot), (" is at least ", ConditionOperator.AtLeast), (" is at most ", ConditionOperator.AtMost), (" is empty", ConditionOperator.IsEmpty),
        (" is filled", ConditionOperator.IsFilled), (" begins with ", ConditionOperator.BeginsWith), (" contains ", ConditionOperator.Contains), (" is ", ConditionOperator.Is),
    ];

    private static readonly (string Words, ConsequenceKind Kind)[] Kinds =
        [("raise the priority", ConsequenceKind.RaisePriority), ("escalate to ", ConsequenceKind.Escalate), ("notify", ConsequenceKind.Notify)];

    /// <param name="about">The field of the form to complain about.</param>
    /// <exception cref="Refused">A line cannot be read; the complaint names it.</exception>
    public static IReadOnlyList<Condition> Conditions(string? text, string about) => [.. Lines(text, about).Select(line => Condition(line, about))];

    /// <exception cref="Refused">A line cannot be read; the complaint names it.</exception>
    public static IReadOnlyList<PolicyTarget> Targets(string? text, string about) =>
    [
        .. Lines(text, about).Select(line =>
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var time = (colon < 0 ? line : line[..colon]).Trim();
            ClockLength.Read(time, about);
            return new PolicyTarget(time, colon < 0 ? null : [.. line[(colon + 1)..].Split(" and ").Select(part => Condition(part.Trim(), about))]);
        }),
    ];

    /// <exception cref="Refused">A line cannot be read; the complaint names it.</exception>
    public static IReadOnlyList<Consequence> Consequences(string? text, string about) => [.. Lines(text, about).Select(line => ConsequenceIn(line, about))];

    public static string Of(IEnumerable<Condition> conditions) => string.Join('\n', conditions.Select(Of));

    public static string Of(Condition condition) => condition.Field + Operators.First(each => each.Operator == condition.Operator).Words + condition.Value;

    public static string Of(IEnumerable<PolicyTarget> targets) =>
        string.Join('\n', targets.Select(target => target.When is { Count: > 0 } when ? $"{target.Time}: {string.Join(" and ", when.Select(Of))}" : target.Time));

    public static string Of(IEnumerable<Consequence> consequences) => string.Join('\n', consequences.Select(Of));

    public static string Of(Consequence consequence)
    {
        var words = Kinds.First(each => each.Kind == consequence.Do).Words;
        return string.Create(CultureInfo.InvariantCulture, $"{consequence.At}% {words}{(consequence.Do == ConsequenceKind.Notify && consequence.Team is not null ? " " : "")}{consequence.Team}");
    }

    private static Condition Condition(string line, string about)
    {
        foreach (var (words, than) in Operators)
        {
            var at = $"{line} ".IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (at <= 0)
                continue;
            var value = at + words.Length < line.Length ? line[(at + words.Length)..].Trim() : null;
            return new(line[..at].Trim(), than, than is ConditionOperator.IsEmpty or ConditionOperator.IsFilled ? null : value);
        }

        throw new Refused($"\"{line}\" is no condition. Write it as: state is pending.", about);
    }

    private static Consequence ConsequenceIn(string line, string about)
    {
        var percent = line.IndexOf('%', StringComparison.Ordinal);
        if (percent > 0 && int.TryParse(line[..percent], NumberStyles.None, CultureInfo.InvariantCulture, out var at))
        {
            var rest = line[(percent + 1)..].Trim();
            foreach (var (words, kind) in Kinds)
            {
                if (rest.StartsWith(words.Trim(), StringComparison.OrdinalIgnoreCase))
                    return new(at, kind, rest[words.Trim().Length..].Trim() is { Length: > 0 } team ? team : null);
            }
        }

        throw new Refused($"\"{line}\" is nothing that can happen. Write it as: 75% notify, 90% raise the priority, or 100% escalate to Network.", about);
    }

    private static IReadOnlyList<string> Lines(string? text, string about)
    {
        var lines = (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length <= MostLines ? lines : throw new Refused($"There are at most {MostLines} lines.", about);
    }
}
