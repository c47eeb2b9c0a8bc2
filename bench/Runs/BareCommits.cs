using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Tandem.Bench.Setting;

namespace Tandem.Bench.Runs;

/// <summary>How many rows a second the machine writes one by one, each durably, with nothing around it.</summary>
internal static class BareCommits
{
    public static double OnSqlite(string folder, TimeSpan time)
    {
        var file = Path.Combine(folder, "bare.db");
        File.Delete(file);
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "pragma journal_mode=wal; pragma synchronous=full; create table bare (id integer primary key, text text)");
        using var insert = connection.CreateCommand();
        insert.CommandText = "insert into bare (text) values ($text)";
        insert.Parameters.AddWithValue("$text", new string('x', 200));
        var (begun, rows) = (Stopwatch.StartNew(), 0);
        for (; begun.Elapsed < time; rows++)
            insert.ExecuteNonQuery();
        return rows / begun.Elapsed.TotalSeconds;
    }

    /// <param name="clients">Connections that insert at once.</param>
    public static async Task<double> OnPostgres(Lab lab, TimeSpan time, int clients)
    {
        await using (var server = new NpgsqlConnection(lab.Connection("postgres")))
        {
            await server.OpenAsync();
            await using var make = new NpgsqlCommand("create table if not exists bare (id bigint generated always as identity primary key, text text)", server);
            await make.ExecuteNonQueryAsync();
        }

        var begun = Stopwatch.StartNew();
        var rows = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Insert(lab, begun, time)));
        return rows.Sum() / begun.Elapsed.TotalSeconds;
    }

    private static async Task<int> Insert(Lab lab, Stopwatch begun, TimeSpan time)
    {
        await using var connection = new NpgsqlConnection(lab.Connection("postgres"));
        await connection.OpenAsync();
        await using var insert = new NpgsqlCommand("insert into bare (text) values ($1)", connection) { Parameters = { new() { Value = new string('x', 200) } } };
        await insert.PrepareAsync();
        var rows = 0;
        for (; begun.Elapsed < time; rows++)
            await insert.ExecuteNonQueryAsync();
        return rows;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
