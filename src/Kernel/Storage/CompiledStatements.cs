using Microsoft.Data.Sqlite;

namespace Tandem.Kernel.Storage;

/// <summary>What one SQLite connection has compiled, by its text: to compile a query again costs as much as to answer it.</summary>
internal sealed class CompiledStatements(SqliteConnection connection)
{
    private const int Most = 128;
    private readonly Dictionary<string, SqliteCommand> kept = new(StringComparer.Ordinal);

    /// <summary>The command of that text, compiled already if it was asked before; nobody else has it until it is returned.</summary>
    public SqliteCommand Take(string sql)
    {
        if (kept.Remove(sql, out var command))
            return command;
        command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    public void Return(SqliteCommand command)
    {
        command.Parameters.Clear();
        command.Transaction = null;
        if (kept.Count >= Most)
            Forget();
        if (!kept.TryAdd(command.CommandText, command))
            command.Dispose();
    }

    private void Forget()
    {
        foreach (var command in kept.Values)
            command.Dispose();
        kept.Clear();
    }
}
