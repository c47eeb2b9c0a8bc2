using Npgsql;
using NpgsqlTypes;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Search;

/// <summary>
/// The words in PostgreSQL's tsvector under a GIN index. Internal words, and those that say who may find a record, carry
/// marks that no text can hold, so that one index answers without looking at rows that may not be seen.
/// </summary>
internal sealed class PostgresSearchIndex(Database database) : SearchIndex
{
    /// <summary>How best to answer depends on how common the words are, so every question is planned for its own words.</summary>
    private readonly string connections = new NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxAutoPrepare = 0 }.ConnectionString;

    private const string Table = "search_words";

    /// <summary>The newest records looked through one by one for each that is wanted: enough to fill a page with a common word.</summary>
    private const int LookedThroughForOne = 20;

    /// <summary>Records; a kind with no more of them is looked through from end to end.</summary>
    private const int MostLookedThrough = 3_000;

    /// <summary>Records looked through after the index told that a word is common.</summary>
    private const int MostForCommon = 30_000;

    /// <summary>So many answers are fetched by the index and put in order afterwards.</summary>
    private const int Few = 2_000;

    public override Task Prepare(CancellationToken stop) => Execute(
        $"""
        create table if not exists {Table} (kind int not null, serial int not null, words tsvector not null, primary key (kind, serial));
        create index if not exists {Table}_index on {Table} using gin (words) with (gin_pending_list_limit = 512);
        alter table {Table} alter column words set statistics 1000;
        """, stop);

    public override async Task Clear(CancellationToken stop)
    {
        await Prepare(stop);
        await Execute($"truncate {Table}", stop);
    }

    public override async Task Put(RecordKind kind, IReadOnlyList<SearchRow> rows, CancellationToken stop)
    {
        if (rows.Count == 0)
            return;
        await using var connection = new NpgsqlConnection(connections);
        await using var command = new NpgsqlCommand(
            $"""
            insert into {Table} (kind, serial, words)
            select $1, row.serial, row.words::tsvector from unnest($2, $3) as row (serial, words)
            on conflict (kind, serial) do update set words = excluded.words
            """, connection);
        command.Parameters.Add(new() { Value = NumberOf(kind) });
        command.Parameters.Add(new() { Value = rows.Select(row => row.Serial).ToArray() });
        command.Parameters.Add(new() { Value = rows.Select(TextVector.Of).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        await connection.OpenAsync(stop);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Small kinds are looked through; a large one is asked in any case. Put in order, so that the primary key is walked.</summary>
    public override async Task<IReadOnlyCollection<RecordKind>> Holding(IReadOnlyCollection<RecordKind> kinds, Question question, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(connections);
        await using var command = new NpgsqlCommand(
            $"""
            select asked.kind from unnest($1) as asked (kind)
            where exists (select 1 from {Table} as words where words.kind = asked.kind order by serial offset {MostLookedThrough})
               or exists (select 1 from (select words from {Table} as small where small.kind = asked.kind order by serial limit {MostLookedThrough}) as all_of_it where words @@ $2::tsquery)
            """, connection);
        command.Parameters.Add(new() { Value = kinds.Select(NumberOf).ToArray() });
        command.Parameters.Add(new() { Value = TextVector.Expression(question, new(null, null)), NpgsqlDbType = NpgsqlDbType.Text });
        await connection.OpenAsync(stop);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var holding = new HashSet<int>();
        while (await reader.ReadAsync(stop))
            holding.Add(reader.GetInt32(0));
        return [.. kinds.Where(kind => holding.Contains(NumberOf(kind)))];
    }

    public override async Task<IReadOnlyList<int>> Newest(RecordKind kind, Question question, SearchScope scope, int? before, int limit, bool isCommon, CancellationToken stop)
    {
        var end = before ?? int.MaxValue;
        if (isCommon && scope.Read is null && await LookThrough(kind, question, scope, end, MostForCommon, limit, stop) is { } first)
            return first;
        var newest = Math.Min(MostLookedThrough, limit * LookedThroughForOne);
        if (scope.Read is null && await LookThrough(kind, question, scope, end, newest, limit, stop) is { } page)
            return page;
        var few = await Serials($"select serial from {Table} where kind = $1 and words @@ $2::tsquery and serial < $3 limit $4", kind, question, scope, end, Few, stop);
        if (few.Count < Few)
            return [.. few.OrderDescending().Take(limit)];
        return await LookThrough(kind, question, scope, end, MostForCommon, limit, stop)
            ?? await Serials(
                $"""
                with found as materialized (select serial from {Table} where kind = $1 and words @@ $2::tsquery and serial < $3)
                select serial from found order by serial desc limit $4
                """, kind, question, scope, end, limit, stop);
    }

    public override Task<IReadOnlyList<int>> Best(RecordKind kind, Question question, SearchScope scope, int limit, CancellationToken stop) => Serials(
        $"""
        with found as materialized (select serial, ts_rank(words, $2::tsquery) as rank from {Table} where kind = $1 and words @@ $2::tsquery and serial < $3)
        select serial from found order by rank desc, serial desc limit $4
        """, kind, question, scope, int.MaxValue, limit, stop);

    public override async Task<int> Count(RecordKind kind, Question question, SearchScope scope, int bound, CancellationToken stop) =>
        (await Serials($"select count(*)::int from (select 1 from {Table} where kind = $1 and words @@ $2::tsquery and serial < $3 limit $4) as found", kind, question, scope, int.MaxValue, bound, stop))[0];

    /// <summary>Reads the newest records backwards; null when they do not fill a page, so that older ones are needed.</summary>
    private async Task<IReadOnlyList<int>?> LookThrough(RecordKind kind, Question question, SearchScope scope, int before, int stretch, int limit, CancellationToken stop)
    {
        var found = await Serials(
            $"""
            select serial from (select serial, words from {Table} where kind = $1 and serial < $3 order by serial desc limit {stretch}) as newest
            where words @@ $2::tsquery order by serial desc limit $4
            """, kind, question, scope, before, limit, stop);
        return found.Count == limit ? found : null;
    }

    private async Task<IReadOnlyList<int>> Serials(string sql, RecordKind kind, Question question, SearchScope scope, int before, int limit, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(connections);
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new() { Value = NumberOf(kind) });
        command.Parameters.Add(new() { Value = TextVector.Expression(question, scope), NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = before });
        command.Parameters.Add(new() { Value = limit });
        await connection.OpenAsync(stop);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var serials = new List<int>();
        while (await reader.ReadAsync(stop))
            serials.Add(reader.GetInt32(0));
        return serials;
    }

    private async Task Execute(string sql, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(connections);
        await using var command = new NpgsqlCommand(sql, connection);
        await connection.OpenAsync(stop);
        await command.ExecuteNonQueryAsync(stop);
    }
}
