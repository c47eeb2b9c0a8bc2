using System.Text.RegularExpressions;
using Tandem.Kernel;

namespace Tandem.Operation.ServiceNowTables;

/// <summary>A query as the original encodes it: <c>active=true^priority&lt;=2^ORstate=1^NQcategory=Mail^ORDERBYDESCopened_at</c>.</summary>
/// <param name="Groups">What any one of them says (<c>^NQ</c>): each holds what all must meet (<c>^</c>), each of that what any one may (<c>^OR</c>).</param>
/// <param name="Order">Columns, and whether the greatest come first.</param>
internal sealed partial record EncodedQuery(IReadOnlyList<IReadOnlyList<IReadOnlyList<Clause>>> Groups, IReadOnlyList<(string Column, bool Descending)> Order)
{
    /// <summary>Conditions that one query may hold; a search of that many is a program gone wrong.</summary>
    private const int MostClauses = 100;

    private const int MostOrders = 4;
    private const string Parameter = "sysparm_query";

    /// <summary>Operators, the longer before those that they begin with.</summary>
    private static readonly string[] Operators = ["ISNOTEMPTY", "ISEMPTY", "STARTSWITH", "ENDSWITH", "LIKE", "IN", "!=", "<=", ">=", "=", "<", ">"];

    /// <param name="more">Conditions that must be met besides.</param>
    /// <exception cref="Malformed">It is none, or holds too much: a condition is never passed over.</exception>
    public static EncodedQuery Read(string text, IReadOnlyList<Clause> more)
    {
        var groups = new List<List<List<Clause>>> { new() };
        var order = new List<(string Column, bool Descending)>();
        var clauses = more.Count;
        foreach (var part in Parts(text))
        {
            if (part.StartsWith("ORDERBY", StringComparison.Ordinal))
                order.Add(Ordering(part));
            else if (++clauses > MostClauses)
                throw new Malformed($"A query holds at most {MostClauses} conditions.", Parameter);
            else if (part.StartsWith("OR", StringComparison.Ordinal) && groups[^1] is [.., var last])
                last.Add(Condition(part[2..]));
            else if (part.StartsWith("NQ", StringComparison.Ordinal) && groups[^1].Count > 0)
                groups.Add([[Condition(part[2..])]]);
            else
                groups[^1].Add([Condition(part)]);
        }

        if (order.Count > MostOrders)
            throw new Malformed($"A list is ordered by at most {MostOrders} columns.", Parameter);
        foreach (var group in groups)
            group.AddRange(more.Select(clause => new List<Clause> { clause }));
        return new([.. groups.Where(group => group.Count > 0)], order);
    }

    /// <summary>The parts between carets; two carets are one that is meant.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        const char Kept = '\u0001';
        if (text.Any(char.IsControl))
            throw new Malformed("A query holds no control characters.", Parameter);
        return text.Replace("^^", $"{Kept}", StringComparison.Ordinal).Split('^').Select(part => part.Replace(Kept, '^')).Where(part => part.Length > 0 && part != "EQ");
    }

    private static (string Column, bool Descending) Ordering(string part)
    {
        var descending = part.StartsWith("ORDERBYDESC", StringComparison.Ordinal);
        return (part[(descending ? 11 : 7)..], descending);
    }

    private static Clause Condition(string part)
    {
        var column = ColumnName().Match(part).Value;
        var rest = part[column.Length..];
        if (column.Length == 0 || Array.Find(Operators, each => rest.StartsWith(each, StringComparison.Ordinal)) is not { } found)
            throw new Malformed($"\"{Short(part)}\" is no condition: write a column, one of {string.Join(", ", Operators)}, and a value.", Parameter);
        var value = rest[found.Length..];
        return value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
            ? throw new Malformed("Scripts are not carried out here: write the value itself.", Parameter)
            : new(column, found, value);
    }

    private static string Short(string part) => part.Length <= 60 ? part : part[..60] + "…";

    [GeneratedRegex(@"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*")]
    private static partial Regex ColumnName();
}
