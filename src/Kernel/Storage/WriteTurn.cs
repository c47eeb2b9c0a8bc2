using System.Globalization;
using Microsoft.Data.Sqlite;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Storage;

/// <summary>One writer's turn at the gate: the connection, the group's transaction, and the next free numbers.</summary>
public sealed class WriteTurn : IDisposable
{
    private readonly Dictionary<string, int> serials = [];
    private readonly Dictionary<string, SqliteCommand> prepared = [];
    private long? position;
    private bool hasNews;

    internal WriteTurn(SqliteConnection connection) => Connection = connection;

    public SqliteConnection Connection { get; }

    /// <summary>The transaction shared by the group; null outside of one.</summary>
    public SqliteTransaction? Transaction { get; internal set; }

    internal long NextPosition()
    {
        hasNews = true;
        position ??= (long)Prepared("select coalesce(max(entry), 0) from facts").ExecuteScalar()!;
        return (position += 1).Value;
    }

    internal int NextSerial(RecordKind kind)
    {
        var table = kind.Plural.Replace('-', '_');
        if (!serials.TryGetValue(table, out var last))
            last = (int)(long)Prepared(string.Create(CultureInfo.InvariantCulture, $"select coalesce(max(serial), 0) from \"{table}\"")).ExecuteScalar()!;
        return serials[table] = last + 1;
    }

    /// <summary>Numbers are read again from the tables: after a refused save they would leave a gap.</summary>
    internal void Forget()
    {
        position = null;
        serials.Clear();
    }

    /// <summary>Whether facts were written since last asked.</summary>
    internal bool TakeNews()
    {
        var news = hasNews;
        hasNews = false;
        return news;
    }

    /// <summary>A statement of the writing connection that is compiled once.</summary>
    public SqliteCommand Prepared(string sql)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            prepared[sql] = command = Connection.CreateCommand();
            command.CommandText = sql;
        }

        command.Transaction = Transaction;
        return command;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        Connection.Dispose();
    }
}
