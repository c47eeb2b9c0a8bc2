using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Moving;

/// <summary>Marks a site into which a move goes on: nobody serves it, and the same move may be taken up again.</summary>
internal static class MoveMark
{
    private const string Table = "unfinished_move";

    /// <summary>The journal's last position on the side moved from; null: no move goes on.</summary>
    public static async Task<long?> Read(IServiceProvider site, CancellationToken stop)
    {
        var answer = await Execute(site, IsPostgres(site)
            ? $"select 1 where to_regclass('{Table}') is not null"
            : $"select 1 from sqlite_master where name = '{Table}'", stop);
        return answer is null ? null : Convert.ToInt64(await Execute(site, $"select position from {Table}", stop) ?? -1L, CultureInfo.InvariantCulture);
    }

    public static async Task Write(IServiceProvider site, long position, CancellationToken stop)
    {
        await Execute(site, $"create table if not exists {Table} (position bigint not null)", stop);
        await Execute(site, $"delete from {Table}", stop);
        await Execute(site, string.Create(CultureInfo.InvariantCulture, $"insert into {Table} values ({position})"), stop);
    }

    public static Task Remove(IServiceProvider site, CancellationToken stop) => Execute(site, $"drop table {Table}", stop);

    /// <summary>Runs a statement of the mover's own on the writing side.</summary>
    public static async Task<object?> Execute(IServiceProvider site, string sql, CancellationToken stop)
    {
        if (!IsPostgres(site))
            return await site.GetRequiredService<WriteGate>().Write(turn => Scalar(turn.Connection, sql, stop), WriteMode.Outside, stop);
        await using var connection = new NpgsqlConnection(site.GetRequiredService<Database>().ConnectionString);
        await connection.OpenAsync(stop);
        return await Scalar(connection, sql, stop);
    }

    private static bool IsPostgres(IServiceProvider site) => site.GetRequiredService<Database>().Kind == DatabaseKind.Postgres;

    private static async Task<object?> Scalar(DbConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(stop);
    }
}
