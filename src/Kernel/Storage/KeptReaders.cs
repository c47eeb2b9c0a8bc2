using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tandem.Kernel.Storage;

/// <summary>Lends a store of SQLite a reading connection that is open already, and takes it back when the store is done.</summary>
internal sealed class KeptReaders(SqliteReaders readers) : DbConnectionInterceptor
{
    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        readers.Take() is { } kept ? InterceptionResult<DbConnection>.SuppressWithResult(kept) : result;

    /// <summary>An open connection is left open by whoever uses it.</summary>
    public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        if (result.State != ConnectionState.Open)
            result.Open();
        if (eventData.Context is SqliteStore store)
            store.Reads(result);
        return result;
    }

    public override InterceptionResult ConnectionDisposing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        if (connection is not SqliteConnection { State: ConnectionState.Open } open || eventData.Context is not SqliteStore store || !store.IsReading(open))
            return result;
        readers.Return(open);
        return InterceptionResult.Suppress();
    }
}
