using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tandem.Kernel.Storage;

/// <summary>Lends a store of SQLite a reading connection that is open already.</summary>
internal sealed class KeptReaders(SqliteReaders readers, string address) : DbConnectionInterceptor
{
    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result)
    {
        if (eventData.Context is not SqliteStore store)
            return result;
        store.Borrows();
        return InterceptionResult<DbConnection>.SuppressWithResult(readers.Take() ?? new ReadingConnection(address, readers));
    }
}
