using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Tandem.Kernel.Storage;

/// <summary>Finds the rows that belong to many others.</summary>
public static class AmongRows
{
    /// <summary>For fewer keys than these it is not worth asking how many rows there are.</summary>
    private const int Many = 500;

    /// <summary>
    /// The rows with one of these keys. Where there are no more rows than keys, all are read and picked from here: to look into an index once for each key takes longer, and each list of keys has to be
    /// carried to the database.
    /// </summary>
    /// <param name="key">A column of the row, that an index finds.</param>
    public static async Task<List<TRow>> Among<TRow, TKey>(this IQueryable<TRow> rows, TKey[] keys, Expression<Func<TRow, TKey>> key, CancellationToken stop)
    {
        if (keys.Length == 0)
            return [];
        if (keys.Length < Many || await rows.Select(key).Take(keys.Length + 1).CountAsync(stop) > keys.Length)
            return await rows.Where(OneOf(keys, key)).ToListAsync(stop);
        var (wanted, of) = (keys.ToHashSet(), key.Compile(preferInterpretation: true));
        var all = await rows.ToListAsync(stop);
        return all.FindAll(row => wanted.Contains(of(row)));
    }

    private static Expression<Func<TRow, bool>> OneOf<TRow, TKey>(TKey[] keys, Expression<Func<TRow, TKey>> key)
    {
        Expression<Func<TKey, bool>> isWanted = value => EF.Parameter(keys).Contains(value);
        return Expression.Lambda<Func<TRow, bool>>(ReplacingExpressionVisitor.Replace(isWanted.Parameters[0], key.Body, isWanted.Body), key.Parameters);
    }
}
