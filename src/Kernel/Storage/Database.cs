using Microsoft.Data.Sqlite;

namespace Tandem.Kernel.Storage;

/// <summary>Which database holds the site, and where.</summary>
/// <param name="ConnectionString">For SQLite: of the reading connections.</param>
public sealed record Database(DatabaseKind Kind, string ConnectionString) : IDisposable
{
    /// <summary>The reading connections of SQLite that nobody uses at the moment.</summary>
    internal SqliteReaders Readers { get; } = new();

    /// <summary>Closes the connections that are kept for the next reader: a file that is done with must be held by nobody.</summary>
    public void CloseIdle()
    {
        if (Kind != DatabaseKind.Sqlite)
            return;
        Readers.CloseAll();
        using var reading = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(reading);
    }

    public void Dispose() => CloseIdle();
}
