using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Facts;

/// <summary>Tells the whole journal of one kind, record by record: for replays of millions, so it reads no more than they need and holds the database for moments only.</summary>
public sealed class RecordJournal(Store store)
{
    private const int AtOnce = 10_000;

    private const string Sql =
        "select record, entry, at, name, changes from facts where kind = @kind and record > @record order by record, entry limit @most";

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>The facts of the kind, in lists of whole records: those of one record stand together, in the order in which they were learnt.</summary>
    public async IAsyncEnumerable<IReadOnlyList<JournalLine>> Read(RecordKind kind, [EnumeratorCancellation] CancellationToken stop)
    {
        var (last, most) = (Guid.Empty, AtOnce);
        while (true)
        {
            var lines = await Read(kind.Name, last, most, stop);
            if (lines.Count == most && Whole(lines) is var whole)
            {
                if (whole == 0)
                {
                    most *= 2;
                    continue;
                }

                lines.RemoveRange(whole, lines.Count - whole);
            }

            if (lines.Count == 0)
                yield break;
            (last, most) = (lines[^1].Record, AtOnce);
            yield return lines;
        }
    }

    /// <summary>How many lines there are before the last record, which may go on beyond the list.</summary>
    private static int Whole(List<JournalLine> lines)
    {
        var at = lines.Count;
        while (at > 0 && lines[at - 1].Record == lines[^1].Record)
            at--;
        return at;
    }

    private async Task<List<JournalLine>> Read(string kind, Guid after, int most, CancellationToken stop)
    {
        var sqlite = store.Kind == DatabaseKind.Sqlite;
        await store.Database.OpenConnectionAsync(stop);
        try
        {
            await using var command = store.Database.GetDbConnection().CreateCommand();
            command.CommandText = Sql;
            Add(command, "@kind", kind);
            Add(command, "@record", sqlite ? after.ToByteArray(bigEndian: true) : after);
            Add(command, "@most", most);
            await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, stop);
            var lines = new List<JournalLine>(most);
            // A row of SQLite is here already: to wait for each of millions costs more than to read it.
            while (sqlite ? rows.Read() : await rows.ReadAsync(stop))
                lines.Add(Line(rows, sqlite));
            return lines;
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }

    private JournalLine Line(DbDataReader row, bool sqlite)
    {
        var record = sqlite ? new Guid(row.GetFieldValue<byte[]>(0), bigEndian: true) : row.GetGuid(0);
        var entry = row.GetInt64(1);
        var at = sqlite ? SqliteMoment.Ticks(row.GetFieldValue<byte[]>(2)) : row.GetDateTime(2).Ticks;
        return new(record, entry, at, Kept(row.GetString(3)), row.GetFieldValue<byte[]>(4));
    }

    private string Kept(string name)
    {
        if (names.TryGetValue(name, out var same))
            return same;
        return names[name] = name;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
