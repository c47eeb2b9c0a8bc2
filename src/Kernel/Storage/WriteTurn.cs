using System.Globalization;
using Microsoft.Data.Sqlite;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Storage;

/// <summary>One writer's turn at the gate: the connection, the group's transaction, and the next free numbers.</summary>
public sealed class WriteTurn : IDisposable
{
    private readonly Dictionary<string, int> serials = [];
    private readonly Dictionary<string, SqliteCommand> prepared = [];
    private (long Entry, long Position)? place;
    private bool hasNews;

    internal WriteTurn(SqliteConnection connection) => Connection = connection;

    public SqliteConnection Connection { get; }

    /// <summary>The transaction shared by the group; null outside of one.</summary>
    public SqliteTransaction? Transaction { get; internal set; }

    /// <summary>Where the next fact stands. The two numbers differ on a site that came from PostgreSQL, where entries have gaps.</summary>
    internal (long Entry, long Position) NextPlace()
    {
        hasNews = true;
        var (entry, position) = place ?? LastPlace();
        place = (entry + 1, position + 1);
        return place.Value;
    }

    private (long Entry, long Position) LastPlace()
    {
        using var reader = Prepared("select coalesce(max(entry), 0), coalesce(max(position), 0) from facts").ExecuteReader();
        reader.Read();
        return (reader.GetInt64(0), reader.GetInt64(1));
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
        place = null;
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
