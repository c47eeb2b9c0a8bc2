using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tandem.Bench.Bulk;

/// <summary>A table of a SQLite site that nobody serves meanwhile.</summary>
internal sealed class SqliteTable(string name, SqliteConnection connection) : Table(name)
{
    private SqliteCommand? insert;

    protected override DbConnection Connection => connection;

    protected override string Indexes => $"select sql from sqlite_master where type = 'index' and tbl_name = '{Name}' and sql is not null";

    protected override string IndexNames => $"select name from sqlite_master where type = 'index' and tbl_name = '{Name}' and sql is not null";

    public override Task Write(object?[] row)
    {
        for (var at = 0; at < row.Length; at++)
            insert!.Parameters[at].Value = row[at] ?? DBNull.Value;
        insert!.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    public override object Moment(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    public override DateTime MomentOf(object value) => DateTime.Parse((string)value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public override object Id(Guid id) => id.ToByteArray(bigEndian: true);

    public override Guid IdOf(object value) => new((byte[])value, bigEndian: true);

    protected override Task Open()
    {
        insert = connection.CreateCommand();
        insert.CommandText = $"insert into {Name} ({string.Join(", ", Columns.Select(column => $"\"{column}\""))}) values ({string.Join(", ", Columns.Select((_, at) => $"${at}"))})";
        for (var at = 0; at < Columns.Length; at++)
            insert.Parameters.Add(new($"${at}", null));
        return Task.CompletedTask;
    }

    protected override Task Close()
    {
        insert?.Dispose();
        return Task.CompletedTask;
    }
}
