using Microsoft.Data.Sqlite;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Search;

/// <summary>
/// The words in SQLite's FTS5. A row's id holds the kind and the record's serial, so that the newest records of a kind are read
/// backwards and no ranking of thousands of rows is needed; who may find it is a word of its own.
/// </summary>
internal sealed class SqliteSearchIndex(Database database, WriteGate gate) : SearchIndex
{
    private const string Table = "search_words";

    /// <summary>So few that other writers hardly notice them.</summary>
    private const int RowsAtOnce = 32;

    public override Task Prepare(CancellationToken stop) => Write(
        $"create virtual table if not exists {Table} using fts5(title, body, internal, scope, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')", stop);

    public override async Task Clear(CancellationToken stop)
    {
        await Write($"drop table if exists {Table}", stop);
        await Prepare(stop);
    }

    public override async Task Put(RecordKind kind, IReadOnlyList<SearchRow> rows, CancellationToken stop)
    {
        foreach (var few in rows.Chunk(RowsAtOnce))
        {
            var words = Array.ConvertAll(few, row => (object[])[RowOf(kind, row.Serial), Words(row.Title), Words(row.Body), Words(row.Internal), row.Scope]);
            await gate.Write(turn => Task.FromResult(Put(turn, words)), stop: stop);
        }
    }

    /// <summary>The rows of a kind lie together, so that one hop leads from kind to kind.</summary>
    public override async Task<IReadOnlyCollection<RecordKind>> Holding(IReadOnlyCollection<RecordKind> kinds, Question question, CancellationToken stop)
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await using var command = connection.CreateCommand();
        command.CommandText = $"select rowid from {Table} where {Table} match $words and rowid >= $first order by rowid limit 1";
        command.Parameters.AddWithValue("$words", Expression(question, new(null, null)));
        var first = command.Parameters.AddWithValue("$first", 0L);
        await connection.OpenAsync(stop);
        var holding = new HashSet<int>();
        while (await command.ExecuteScalarAsync(stop) is long row)
        {
            holding.Add((int)(row >> 32));
            first.Value = ((row >> 32) + 1) << 32;
        }

        return [.. kinds.Where(kind => holding.Contains(NumberOf(kind)))];
    }

    public override Task<IReadOnlyList<int>> Newest(RecordKind kind, Question question, SearchScope scope, int? before, int limit, bool isCommon, CancellationToken stop) =>
        Serials(kind, "order by rowid desc", question, scope, before, limit, stop);

    public override Task<IReadOnlyList<int>> Best(RecordKind kind, Question question, SearchScope scope, int limit, CancellationToken stop) =>
        Serials(kind, $"order by bm25({Table}, 8, 1, 1, 0), rowid desc", question, scope, null, limit, stop);

    public override async Task<int> Count(RecordKind kind, Question question, SearchScope scope, int bound, CancellationToken stop)
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await using var command = Ask(connection, $"select count(*) from (select 1 from {Table} where {Table} match $words and rowid between $first and $last limit $limit)", kind, question, scope, null, bound);
        await connection.OpenAsync(stop);
        return (int)(long)(await command.ExecuteScalarAsync(stop))!;
    }

    private async Task<IReadOnlyList<int>> Serials(RecordKind kind, string order, Question question, SearchScope scope, int? before, int limit, CancellationToken stop)
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await using var command = Ask(connection, $"select rowid from {Table} where {Table} match $words and rowid between $first and $last {order} limit $limit", kind, question, scope, before, limit);
        await connection.OpenAsync(stop);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var serials = new List<int>();
        while (await reader.ReadAsync(stop))
            serials.Add((int)(reader.GetInt64(0) & 0xffffffff));
        return serials;
    }

    private static SqliteCommand Ask(SqliteConnection connection, string sql, RecordKind kind, Question question, SearchScope scope, int? before, int limit)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$words", Expression(question, scope));
        command.Parameters.AddWithValue("$first", RowOf(kind, 0));
        command.Parameters.AddWithValue("$last", RowOf(kind, before - 1 ?? int.MaxValue));
        command.Parameters.AddWithValue("$limit", limit);
        return command;
    }

    private static string Expression(Question question, SearchScope scope)
    {
        var words = $"({string.Join(" AND ", question.Terms.Select(term => $"\"{string.Join(' ', term.Words)}\"{(term.IsBeginning ? "*" : "")}"))})";
        var open = Within($"{{title body}} : {words}", scope.Read);
        if (scope.Work is [])
            return open;
        var all = Within(Within($"{{title body internal}} : {words}", scope.Work), scope.Read);
        return scope.Work is null ? all : $"({open}) OR ({all})";
    }

    private static string Within(string expression, IReadOnlyList<string>? words) =>
        words is null ? expression : $"({expression}) AND (scope : ({string.Join(" OR ", words)}))";

    private static string Words(string text) => string.Join(' ', Tokens.Of(text));

    private static long RowOf(RecordKind kind, int serial) => ((long)NumberOf(kind) << 32) | (uint)serial;

    private static int Put(WriteTurn turn, object[][] rows)
    {
        var command = turn.Prepared($"insert or replace into {Table} (rowid, title, body, internal, scope) values ($0, $1, $2, $3, $4)");
        foreach (var row in rows)
        {
            command.Parameters.Clear();
            for (var at = 0; at < row.Length; at++)
                command.Parameters.AddWithValue($"${at}", row[at]);
            command.ExecuteNonQuery();
        }

        return rows.Length;
    }

    private Task<int> Write(string sql, CancellationToken stop) => gate.Write(turn =>
    {
        using var command = turn.Connection.CreateCommand();
        command.CommandText = sql;
        return Task.FromResult(command.ExecuteNonQuery());
    }, WriteMode.Outside, stop);
}
