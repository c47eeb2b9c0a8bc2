using System.Linq.Expressions;
using Tandem.Kernel;
using Tandem.Kernel.Access;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>Turns an encoded query into a test of our records.</summary>
internal sealed class TableTests(ClauseTests clauses)
{
    private const string Parameter = "sysparm_query";

    /// <exception cref="Malformed">A column is unknown or hidden, or a value is none of its column.</exception>
    public async Task<TableTest> Read(ForeignTable table, EncodedQuery query, Actor by, CancellationToken stop)
    {
        var (record, works, usesInternal) = (Expression.Parameter(table.Kind.Type, "record"), table.Kind.MayWork(by), false);
        Expression? whole = null;
        foreach (var group in query.Groups)
        {
            Expression? all = null;
            foreach (var either in group)
            {
                Expression? any = null;
                foreach (var clause in either)
                    any = Join(Expression.OrElse, any, await clauses.Read(Known(clause.Column), clause, record, by, stop));
                all = Join(Expression.AndAlso, all, any!);
            }

            whole = Join(Expression.OrElse, whole, all!);
        }

        List<(LambdaExpression Key, bool Descending)> order = [.. query.Order.Select(each => (OrderOf(Known(each.Column)), each.Descending))];
        return new(whole is null ? null : Expression.Lambda(whole, record), order, usesInternal);

        Column Known(string name)
        {
            // What is behind a reference is asked for by the reference: assignment_group.name is assignment_group.
            if (table.Column(name.Split('.') is [var first, "name" or "user_name" or "number" or "sys_id"] ? first : name) is not { } column
                || (column.IsInternal && !works) || (name != column.Name && column.Target is null))
                throw new Malformed($"The table {table.Name} has no column \"{name}\".", Parameter);
            usesInternal |= column.IsInternal;
            return column;
        }
    }

    private static LambdaExpression OrderOf(Column column)
    {
        if (column.Order is not { } key)
            throw new Malformed($"Nothing is ordered by \"{column.Name}\".", Parameter);
        return column.Codes.Count == 0 ? key : ClauseTests.ByCode(column, key);
    }

    private static Expression Join(Func<Expression, Expression, Expression> with, Expression? left, Expression right) => left is null ? right : with(left, right);
}
