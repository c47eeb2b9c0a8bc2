using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Lists;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>Turns one condition into a test of our records.</summary>
internal sealed class ClauseTests(References references, RecordKinds kinds)
{
    private const int MostValues = 1000;

    public async Task<Expression> Read(Column column, Clause clause, ParameterExpression record, Actor by, CancellationToken stop)
    {
        if (column.Type == ColumnType.Fixed)
            return Expression.Constant(IsMet(clause, column.Read(null!)?.ToString() ?? ""));
        if (column.From is not { } from)
            throw new Malformed($"\"{column.Name}\" can be read, not searched.", clause.Column);
        var body = new Swap(from.Parameters[0], record).Visit(from.Body)!;
        var (sign, value) = (clause.Operator, clause.Value);
        if (sign is "=" or "!=" && value is "" or "NULL")
            sign = sign == "=" ? "ISEMPTY" : "ISNOTEMPTY";
        return sign switch
        {
            "ISEMPTY" => Empty(body),
            "ISNOTEMPTY" => Expression.Not(Empty(body)),
            _ when column.Codes.Count > 0 => ByCode(column, clause, body),
            "=" when column.Type == ColumnType.Moment => Expression.AndAlso(Moment(body, ">=", clause), Moment(body, "<=", clause)),
            "<" or ">" or "<=" or ">=" when column.Type == ColumnType.Moment => Moment(body, sign, clause),
            "<" or ">" or "<=" or ">=" when column.Type is ColumnType.Number or ColumnType.HumanNumber or ColumnType.Day =>
                Comparison.Than(Signs[sign], Bare(body.Type), await Value(column, value, body, by, stop))(body),
            "LIKE" or "STARTSWITH" or "ENDSWITH" when column.Type == ColumnType.Text => Words(body, sign, value),
            "=" or "!=" or "IN" when column.Type != ColumnType.Moment => await OneOf(column, clause, body, by, stop),
            _ => throw new Malformed($"\"{sign}\" says nothing about \"{column.Name}\".", clause.Column),
        };
    }

    /// <summary>Orders by the codes, not by our words for them.</summary>
    public static LambdaExpression ByCode(Column column, LambdaExpression key)
    {
        Expression rank = Expression.Constant(column.Codes.Count);
        foreach (var (code, at) in column.Codes.Select((code, at) => (code, at)).Reverse())
            rank = Expression.Condition(Expression.Equal(key.Body, Parameter(Ours(code, key.Body), key.Body)), Expression.Constant(at), rank);
        return Expression.Lambda(rank, key.Parameters);
    }

    private static Expression ByCode(Column column, Clause clause, Expression body)
    {
        var met = clause.Operator switch
        {
            "=" or "!=" => Meant(clause.Value),
            "IN" => [.. Split(clause).SelectMany(Meant)],
            "<" or ">" or "<=" or ">=" => [.. column.Codes.Where(code => Compares(code.Value, clause))],
            _ => column.Codes.Where(code => IsMet(clause, code.Value) || IsMet(clause, code.Label)).ToList(),
        };
        var one = Any([.. met.Select(code => Ours(code, body)).Distinct()], body);
        return clause.Operator == "!=" ? Expression.Not(one) : one;

        IReadOnlyList<Code> Meant(string text) => Code.Meant(column.Codes, text) is { Count: > 0 } codes ? codes : throw NotOne(clause, text);
    }

    private static bool Compares(string code, Clause clause)
    {
        if (!int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var left) || !int.TryParse(clause.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var right))
            throw NotOne(clause, clause.Value);
        return clause.Operator switch
        {
            "<" => left < right,
            ">" => left > right,
            "<=" => left <= right,
            _ => left >= right,
        };
    }

    private static bool IsMet(Clause clause, string text) => clause.Operator switch
    {
        "=" => text == clause.Value,
        "!=" => text != clause.Value,
        "IN" => Split(clause).Contains(text),
        "LIKE" => text.Contains(clause.Value, StringComparison.OrdinalIgnoreCase),
        "STARTSWITH" => text.StartsWith(clause.Value, StringComparison.OrdinalIgnoreCase),
        "ENDSWITH" => text.EndsWith(clause.Value, StringComparison.OrdinalIgnoreCase),
        "ISEMPTY" => text.Length == 0,
        "ISNOTEMPTY" => text.Length > 0,
        _ => throw NotOne(clause, clause.Value),
    };

    /// <summary>A moment is told by the second: what is within it is that moment.</summary>
    private static Expression Moment(Expression body, string sign, Clause clause)
    {
        var begins = ForeignMoment.TryRead(clause.Value, out var read) ? read : throw NotOne(clause, clause.Value);
        var (than, moment) = sign switch
        {
            "<" => (ExpressionType.LessThan, begins),
            ">" => (ExpressionType.GreaterThanOrEqual, begins.AddSeconds(1)),
            "<=" => (ExpressionType.LessThan, begins.AddSeconds(1)),
            _ => (ExpressionType.GreaterThanOrEqual, begins),
        };
        return Comparison.Than(than, typeof(DateTimeOffset), moment)(body);
    }

    /// <summary>Whatever the case of its letters; beyond A to Z SQLite knows none, so what is written as it stands is found, too.</summary>
    private static BinaryExpression Words(Expression body, string sign, string value)
    {
        var method = sign switch { "LIKE" => nameof(string.Contains), "STARTSWITH" => nameof(string.StartsWith), _ => nameof(string.EndsWith) };
        return Expression.OrElse(Holds(body, value), Holds(Expression.Call(body, nameof(string.ToLower), null), value.ToLowerInvariant()));

        Expression Holds(Expression text, string part) => Expression.Call(text, method, null, Comparison.Parameter(typeof(string), part, typeof(string)));
    }

    private async Task<Expression> OneOf(Column column, Clause clause, Expression body, Actor by, CancellationToken stop)
    {
        var values = new List<object>();
        foreach (var text in clause.Operator == "IN" ? Split(clause) : [clause.Value])
            values.Add(await Value(column, text, body, by, stop));
        var one = Any(values, body);
        return clause.Operator == "!=" ? Expression.Not(one) : one;
    }

    private async Task<object> Value(Column column, string text, Expression body, Actor by, CancellationToken stop)
    {
        object? value = column.Type switch
        {
            ColumnType.Id => Guid.TryParseExact(text, "N", out var id) ? Activator.CreateInstance(Bare(body.Type), id) : null,
            ColumnType.Reference => await Referred(column, text, by, stop) is { } id ? Activator.CreateInstance(Bare(body.Type), id) : null,
            ColumnType.HumanNumber => column.SerialOf(text),
            ColumnType.Number => Number(Bare(body.Type), text),
            ColumnType.Day => IsoDay.TryRead(text, out _) ? text : null,
            _ => column.IsLowered ? text.ToLowerInvariant() : text,
        };
        return value ?? throw new Malformed($"\"{text}\" is no value of \"{column.Name}\".", column.Name);
    }

    /// <summary>An id needs no look: whoever reads the record reads it there. A name is found among what the reader may see.</summary>
    private async Task<Guid?> Referred(Column column, string text, Actor by, CancellationToken stop) =>
        Guid.TryParseExact(text, "N", out var id) ? id : await references.Find(kinds.Of(column.Target!), text, by, stop);

    private static object? Number(Type type, string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && (type == typeof(long) || number is >= int.MinValue and <= int.MaxValue)
            ? Convert.ChangeType(number, type, CultureInfo.InvariantCulture) : null;

    private static Expression Empty(Expression body)
    {
        if (body.Type == typeof(string))
            return Expression.OrElse(Expression.Equal(body, Expression.Constant(null, typeof(string))), Expression.Equal(body, Expression.Constant("")));
        return Nullable.GetUnderlyingType(body.Type) is null ? Expression.Constant(false) : Expression.Equal(body, Expression.Constant(null, body.Type));
    }

    private static Expression Any(List<object> values, Expression body)
    {
        if (values.Count == 0)
            return Expression.Constant(false);
        if (values.Count == 1)
            return Expression.Equal(body, Parameter(values[0], body));
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(body.Type))!;
        foreach (var value in values)
            list.Add(value);
        return Expression.Call(Comparison.Parameter(list.GetType(), list, list.GetType()), nameof(List<>.Contains), null, body);
    }

    private static Expression Parameter(object value, Expression body) => Comparison.Parameter(Bare(body.Type), value, body.Type);

    /// <summary>Our value for a code, of the type in which it is stored.</summary>
    private static object Ours(Code code, Expression body)
    {
        var type = Bare(body.Type);
        return type.IsEnum ? Enum.Parse(type, code.Ours, ignoreCase: true) : Convert.ChangeType(code.Ours, type, CultureInfo.InvariantCulture);
    }

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static string[] Split(Clause clause) => clause.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 and <= MostValues } values
        ? values : throw new Malformed($"Name from 1 to {MostValues} values, with commas between them.", clause.Column);

    private static Malformed NotOne(Clause clause, string text) => new($"\"{text}\" is no value of \"{clause.Column}\".", clause.Column);

    private static readonly Dictionary<string, ExpressionType> Signs = new()
    {
        ["<"] = ExpressionType.LessThan,
        [">"] = ExpressionType.GreaterThan,
        ["<="] = ExpressionType.LessThanOrEqual,
        [">="] = ExpressionType.GreaterThanOrEqual,
    };

    private sealed class Swap(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
