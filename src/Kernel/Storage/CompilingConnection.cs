using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Tandem.Kernel.Storage;

/// <summary>A connection to SQLite that keeps what it has compiled.</summary>
internal class CompilingConnection(string address) : SqliteConnection(address)
{
    private CompiledStatements? statements;

    protected override DbCommand CreateDbCommand() => new CompiledCommand(statements ??= new(this));
}
