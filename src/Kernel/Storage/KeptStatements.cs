using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tandem.Kernel.Storage;

/// <summary>Asks SQLite by statements that each connection keeps compiled.</summary>
internal sealed class KeptStatements : DbCommandInterceptor
{
    private readonly ConditionalWeakTable<SqliteConnection, CompiledStatements> statements = [];

    public override InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result) =>
        eventData.Connection is SqliteConnection connection
            ? InterceptionResult<DbCommand>.SuppressWithResult(new CompiledCommand(statements.GetValue(connection, each => new(each))))
            : result;
}
