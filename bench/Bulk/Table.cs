using System.Data.Common;

namespace Tandem.Bench.Bulk;

/// <summary>A table read and written row by row, without its indexes, in the shape in which the database keeps it.</summary>
internal abstract class Table(string name) : IAsyncDisposable
{
    private List<string> indexes = [];

    public string Name => name;

    public string[] Columns { get; private set; } = [];

    protected string[] Types { get; private set; } = [];

    protected abstract DbConnection Connection { get; }

    public int At(string column) => Array.IndexOf(Columns, column);

    /// <summary>Reads every row.</summary>
    public async Task<List<object?[]>> Read(string order)
    {
        var rows = new List<object?[]>();
        await using var command = Connection.CreateCommand();
        command.CommandText = $"select * from {name} order by {order}";
        await using var reader = await command.ExecuteReaderAsync();
        Columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        Types = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetDataTypeName)];
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? null : reader.GetValue(at))]);
        return rows;
    }

    /// <summary>Empties the table and takes its indexes away until all rows are in.</summary>
    public async Task Begin()
    {
        indexes = await Strings(Indexes);
        foreach (var index in await Strings(IndexNames))
            await Execute($"drop index \"{index}\"");
        await Execute($"delete from {name}");
        await Open();
    }

    public abstract Task Write(object?[] row);

    /// <summary>Finishes writing and builds the indexes again.</summary>
    public async Task End()
    {
        await Close();
        foreach (var index in indexes)
            await Execute(index);
    }

    /// <summary>The moment as the database hands it over and takes it back.</summary>
    public abstract object Moment(DateTime moment);

    public abstract DateTime MomentOf(object value);

    public abstract object Id(Guid id);

    public abstract Guid IdOf(object value);

    public abstract ValueTask DisposeAsync();

    protected abstract string Indexes { get; }

    protected abstract string IndexNames { get; }

    protected abstract Task Open();

    protected abstract Task Close();

    protected async Task Execute(string sql)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 3600;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<List<string>> Strings(string sql)
    {
        var found = new List<string>();
        await using var command = Connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            found.Add(reader.GetString(0));
        return found;
    }
}
