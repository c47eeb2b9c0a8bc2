using System.Linq.Expressions;

namespace Tandem.Kernel.Lists;

/// <summary>
/// A part of an ordered list that one index can walk: the first keys fixed, the next one after a value, the rest in order. A
/// page is read from as many stretches as it takes, mostly one; so the thousandth page costs no more than the first, and empty
/// values come last on both databases.
/// </summary>
internal sealed class Stretch
{
    private readonly IReadOnlyList<SortKey> order;
    private readonly List<Func<Expression, Expression>> tests = [];
    private readonly List<SortKey> tested = [];
    private readonly int from;

    private Stretch(IReadOnlyList<SortKey> order, int from) => (this.order, this.from) = (order, from);

    /// <summary>The stretches that hold everything after a place, in order.</summary>
    public static IEnumerable<Stretch> Of(IReadOnlyList<SortKey> order, IReadOnlyList<object?>? after)
    {
        if (after is null)
        {
            yield return order[0].MayBeEmpty ? new Stretch(order, 0).Filled(0) : new Stretch(order, 0);
            if (order[0].MayBeEmpty)
                yield return new Stretch(order, 1).Empty(0);
            yield break;
        }

        for (var level = order.Count - 1; level >= 0; level--)
        {
            if (after[level] is not { } value)
                continue;
            if (Comparison.After(order[level], value) is { } beyond)
                yield return Fixed(order, after, level, level).With(level, beyond);
            if (order[level].MayBeEmpty)
                yield return Fixed(order, after, level, level + 1).Empty(level);
        }
    }

    /// <summary>
    /// The first key has few values and others come behind it: then each value is a stretch of its own, since no index walks down
    /// one key and up the next.
    /// </summary>
    public bool IsCoarse => from == 0 && order.Count > 2 && (order[0].Type.IsEnum || order[0].Type == typeof(bool) || order[0].Type == typeof(int));

    /// <summary>Finds the first key's first value in this stretch; null: the stretch is empty.</summary>
    public IQueryable<object?> FirstValue<T>(IQueryable<T> records)
    {
        var member = order[0].Member;
        return Sort(Tested(records), member, order[0].Descending, then: false)
            .Select(Expression.Lambda<Func<T, object?>>(Expression.Convert(member.Body, typeof(object)), member.Parameters));
    }

    /// <summary>The part of this stretch in which the first key has this value, and what comes behind it.</summary>
    public (Stretch Here, Stretch? Behind) Split(object value)
    {
        var behind = Comparison.After(order[0], value) is { } after ? new Stretch(order, 0).With(0, after) : null;
        return (new Stretch(order, 1).With(0, Comparison.Same(order[0], value)), behind);
    }

    public IQueryable<T> Of<T>(IQueryable<T> records)
    {
        records = Tested(records);
        var ordered = false;
        foreach (var key in order.Skip(from))
        {
            if (key.MayBeEmpty && !tested.Contains(key))
                (records, ordered) = (Sort(records, EmptyLast(key), false, ordered), true);
            (records, ordered) = (Sort(records, key.Member, key.Descending, ordered), true);
        }

        return records;
    }

    private IQueryable<T> Tested<T>(IQueryable<T> records)
    {
        for (var at = 0; at < tests.Count; at++)
        {
            var member = tested[at].Member;
            records = records.Where(Expression.Lambda<Func<T, bool>>(tests[at](member.Body), member.Parameters));
        }

        return records;
    }

    private static Stretch Fixed(IReadOnlyList<SortKey> order, IReadOnlyList<object?> values, int count, int from)
    {
        var stretch = new Stretch(order, from);
        for (var at = 0; at < count; at++)
            stretch = values[at] is { } value ? stretch.With(at, Comparison.Same(order[at], value)) : stretch.Empty(at);
        return stretch;
    }

    private Stretch Empty(int level) => With(level, body => Expression.Equal(body, Expression.Constant(null, body.Type)));

    private Stretch Filled(int level) => With(level, body => Expression.NotEqual(body, Expression.Constant(null, body.Type)));

    private Stretch With(int level, Func<Expression, Expression> test)
    {
        tests.Add(test);
        tested.Add(order[level]);
        return this;
    }

    private static LambdaExpression EmptyLast(SortKey key)
    {
        var empty = Expression.Equal(key.Member.Body, Expression.Constant(null, key.Member.ReturnType));
        return Expression.Lambda(Expression.Condition(empty, Expression.Constant(1), Expression.Constant(0)), key.Member.Parameters);
    }

    private static IQueryable<T> Sort<T>(IQueryable<T> records, LambdaExpression by, bool descending, bool then)
    {
        var method = (then ? "ThenBy" : "OrderBy") + (descending ? "Descending" : "");
        return records.Provider.CreateQuery<T>(Expression.Call(typeof(Queryable), method, [typeof(T), by.ReturnType], records.Expression, Expression.Quote(by)));
    }
}
