using System.Linq.Expressions;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Lists;

/// <summary>Turns <c>state=new,assigned</c>, <c>assignee=me</c>, <c>priority&lt;=2</c> or <c>openedAt=2026-01-01..2026-02-01</c> into a test of a record.</summary>
public sealed class Filters(References references, RecordKinds kinds)
{
    private const int MostValues = 100;

    /// <param name="sign">What stood behind the field's name before the equals sign: <c>&gt;</c>, <c>&lt;</c> or nothing.</param>
    internal async Task<ListTest> Read(RecordKind kind, RecordField field, string sign, string value, Actor by, CancellationToken stop)
    {
        var text = sign.Length > 0 ? $"{sign}={value}" : value;
        if (text == "open" && field.Name == "state" && kind.Field("open") is { Type: FieldType.YesNo } open)
            return new(Expression.Lambda(Expression.Equal(open.Expression.Body, Comparison.Parameter(typeof(bool), true, typeof(bool))), open.Expression.Parameters));
        return Range(field, field.Expression.Body, text, by) is { } range
            ? new ListTest(Expression.Lambda(range, field.Expression.Parameters))
            : await AnyOf(kind, field, text, by, stop);
    }

    private static Expression? Range(RecordField field, Expression body, string text, Actor by)
    {
        if (field.Type is not (FieldType.Moment or FieldType.Day or FieldType.Number))
            return null;
        if (text.Split("..") is { Length: 2 } ends)
        {
            var last = field.Type == FieldType.Moment ? ExpressionType.LessThan : ExpressionType.LessThanOrEqual;
            var parts = new List<Expression>();
            if (ends[0].Length > 0)
                parts.Add(Comparison.Than(ExpressionType.GreaterThanOrEqual, field.ValueType, Values.Read(field, ends[0], by))(body));
            if (ends[1].Length > 0)
                parts.Add(Comparison.Than(last, field.ValueType, Values.Read(field, ends[1], by))(body));
            return parts.Count > 0 ? parts.Aggregate(Expression.AndAlso) : throw Values.NotOne(field, text);
        }

        foreach (var (sign, than) in Signs)
        {
            if (text.StartsWith(sign, StringComparison.Ordinal))
                return Than(field, body, than, text[sign.Length..], by);
        }

        return Values.Day(field, text, by) is { } day ? Within(field, body, day) : null;
    }

    /// <summary>A date is a whole day: until it includes it, after it begins when it is over.</summary>
    private static Expression Than(RecordField field, Expression body, ExpressionType than, string text, Actor by)
    {
        if (Values.Day(field, text, by) is not var (begins, ends))
            return Comparison.Than(than, field.ValueType, Values.Read(field, text, by))(body);
        return than switch
        {
            ExpressionType.LessThanOrEqual => Comparison.Than(ExpressionType.LessThan, field.ValueType, ends)(body),
            ExpressionType.GreaterThan => Comparison.Than(ExpressionType.GreaterThanOrEqual, field.ValueType, ends)(body),
            _ => Comparison.Than(than, field.ValueType, begins)(body),
        };
    }

    private static BinaryExpression Within(RecordField field, Expression body, (DateTimeOffset Begins, DateTimeOffset Ends) day) => Expression.AndAlso(
        Comparison.Than(ExpressionType.GreaterThanOrEqual, field.ValueType, day.Begins)(body),
        Comparison.Than(ExpressionType.LessThan, field.ValueType, day.Ends)(body));

    private async Task<ListTest> AnyOf(RecordKind kind, RecordField field, string text, Actor by, CancellationToken stop)
    {
        var (body, record) = (field.Expression.Body, field.Expression.Parameters);
        var values = new HashSet<object>();
        var none = false;
        foreach (var word in field.Type == FieldType.Text && field.Choices.Count == 0 ? [text] : text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "none" && MayBeEmpty(body))
                none = true;
            else if (field.Target is { } target && field.ValueType == typeof(string))
                values.UnionWith((await references.Numbers(kinds.Of(target), await Referred(field, word, by, stop), stop)).Values);
            else if (field.Target is not null)
                values.UnionWith((await Referred(field, word, by, stop)).Select(id => Activator.CreateInstance(field.ValueType, id)!));
            else if (word == "open" && field.Name == "state" && kind.Life is { } life)
                values.UnionWith(life.Open);
            else
                values.Add(Values.Read(field, word, by));
        }

        if (values.Count > MostValues)
            throw new Malformed($"At most {MostValues} values at once.", field.Name);
        var empty = none ? Expression.Equal(body, Expression.Constant(null, body.Type)) : null;
        var whole = Expression.Lambda(Either(empty, OneOf(field.ValueType, body, [.. values])), record);
        // No index serves what is taken out of JSON: several ways would only be several walks.
        if (values.Count + (none ? 1 : 0) < 2 || body is MethodCallExpression)
            return new(whole);
        var ways = values.Select(value => (Expression)Expression.Equal(body, Comparison.Parameter(field.ValueType, value, body.Type)));
        return new(whole, [.. (empty is null ? ways : ways.Append(empty)).Select(way => Expression.Lambda(way, record))]);
    }

    private async Task<IReadOnlyList<Guid>> Referred(RecordField field, string word, Actor by, CancellationToken stop)
    {
        var target = kinds.Of(field.Target!);
        return (word, target.Name) switch
        {
            ("me", "person") => by.Person is { } person ? [person] : [],
            ("mine", "team") => by.Teams,
            ("mine", "organisation") => by.Organisation is { } organisation ? [organisation] : [],
            _ => [await references.Find(target, word, by, stop) ?? throw Values.NotOne(field, word)],
        };
    }

    private static Expression? OneOf(Type type, Expression body, IReadOnlyList<object> values)
    {
        if (values.Count == 0)
            return null;
        if (values.Count == 1)
            return Expression.Equal(body, Comparison.Parameter(type, values[0], body.Type));
        var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(body.Type))!;
        foreach (var value in values)
            list.Add(value);
        return Expression.Call(Comparison.Parameter(list.GetType(), list, list.GetType()), nameof(List<>.Contains), null, body);
    }

    private static Expression Either(Expression? left, Expression? right) => (left, right) switch
    {
        (null, null) => Expression.Constant(false),
        (null, _) => right,
        (_, null) => left,
        _ => Expression.OrElse(left, right),
    };

    private static bool MayBeEmpty(Expression body) => !body.Type.IsValueType || Nullable.GetUnderlyingType(body.Type) is not null;

    private static readonly IReadOnlyList<(string Sign, ExpressionType Than)> Signs =
    [
        (">=", ExpressionType.GreaterThanOrEqual), ("<=", ExpressionType.LessThanOrEqual),
        (">", ExpressionType.GreaterThan), ("<", ExpressionType.LessThan),
    ];
}
