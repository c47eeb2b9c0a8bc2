using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;
using Tandem.Transition.Relations;

namespace Tandem.Transition.Impact;

/// <summary>Reads all rows of a map as bare as they come: of millions, what is made of each on its way costs more than reading it.</summary>
internal sealed class MapRows(Store store)
{
    private const int None = -1;

    private readonly bool sqlite = store.Kind == DatabaseKind.Sqlite;
    private readonly Dictionary<string, string> kept = [];

    public Task Items(Action<MapItem> take, CancellationToken stop) => Read(
        store.ConfigurationItems.AsNoTracking().Select(item => new { item.Id, item.Serial, item.Name, item.Class, item.Service, item.State }),
        row => take(new(Id(row, 0), row.GetInt32(1), row.GetString(2), Kept(row.GetString(3)), row.IsDBNull(4) ? null : Id(row, 4), row.GetString(5) == ItemLife.Retired)), stop);

    // Few are ended: SQLite would walk an index for those that are current, and then look each of them up.
    public Task Relations(Action<MapRelation> take, CancellationToken stop) => Read(
        store.ItemRelations.AsNoTracking().Where(relation => relation.State != ItemRelation.Ended).Select(each => new { each.From, each.Relation, each.To, each.Group, each.Needed, Effect = (int?)each.Effect ?? None }),
        row => take(new(Id(row, 0), Kept(row.GetString(1)), Id(row, 2), Kept(row.GetString(3)), row.GetInt32(4), row.GetInt32(5) is var effect and not None ? (FailureEffect)effect : null)), stop);

    private async Task Read<T>(IQueryable<T> query, Action<DbDataReader> take, CancellationToken stop)
    {
        await store.Database.OpenConnectionAsync(stop);
        try
        {
            await using var command = query.CreateDbCommand();
            await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SingleResult, stop);
            // A row of SQLite is here already: to wait for each of millions costs more than to read it.
            while (sqlite ? rows.Read() : await rows.ReadAsync(stop))
                take(rows);
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }

    private Guid Id(DbDataReader row, int column) => sqlite ? new(row.GetFieldValue<byte[]>(column), bigEndian: true) : row.GetGuid(column);

    private string Kept(string word)
    {
        if (kept.TryGetValue(word, out var same))
            return same;
        return kept[word] = word;
    }
}
