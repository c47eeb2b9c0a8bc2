using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Facts;

/// <summary>Tells the whole journal of one kind, record by record: for replays of millions, so it reads no more than they need.</summary>
public sealed class RecordJournal(Store store)
{
    private const int AtOnce = 20_000;

    private const string Sql =
        "select record, entry, at, name, changes from facts where kind = @kind and (record, entry) > (@record, @after) order by record, entry limit @most";

    /// <summary>The facts of the kind, those of one record together and in the order in which they were learnt; a record may begin in one list and go on in the next.</summary>
    public async IAsyncEnumerable<IReadOnlyList<JournalLine>> Read(RecordKind kind, [EnumeratorCancellation] CancellationToken stop)
    {
        var (record, entry) = (Guid.Empty, -1L);
        while (true)
        {
            var lines = await Read(kind.Name, record, entry, stop);
            if (lines.Count == 0)
                yield break;
            (record, entry) = (lines[^1].Record, lines[^1].Entry);
            yield return lines;
        }
    }

    private async Task<List<JournalLine>> Read(string kind, Guid record, long entry, CancellationToken stop)
    {
        var sqlite = store.Kind == DatabaseKind.Sqlite;
        await store.Database.OpenConnectionAsync(stop);
        try
        {
            await using var command = store.Database.GetDbConnection().CreateCommand();
            command.CommandText = Sql;
            Add(command, "@kind", kind);
            Add(command, "@record", sqlite ? record.ToByteArray(bigEndian: true) : record);
            Add(command, "@after", entry);
            Add(command, "@most", AtOnce);
            await using var rows = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, stop);
            var lines = new List<JournalLine>(AtOnce);
            while (await rows.ReadAsync(stop))
            {
                lines.Add(sqlite
                    ? new(new Guid((byte[])rows.GetValue(0), bigEndian: true), rows.GetInt64(1), Utc(rows.GetString(2)), string.Intern(rows.GetString(3)), rows.GetString(4))
                    : new(rows.GetGuid(0), rows.GetInt64(1), new(rows.GetDateTime(2), TimeSpan.Zero), string.Intern(rows.GetString(3)), rows.GetString(4)));
            }

            return lines;
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
