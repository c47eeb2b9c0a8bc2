using Npgsql;

namespace Tandem.Kernel.Storage;

/// <summary>How the house connects to PostgreSQL, unless the administrator said otherwise in the connection string.</summary>
internal static class PostgresConnection
{
    /// <summary>Statements that each connection keeps prepared: those of a few pages. The least recently used makes room.</summary>
    private const int Prepared = 100;

    public static string Of(string said)
    {
        var connection = new NpgsqlConnectionStringBuilder(said);
        if (!connection.ShouldSerialize("Max Auto Prepare"))
            connection.MaxAutoPrepare = Prepared;
        // Nobody leaves anything behind in a connection: locks belong to transactions or are given back, and who listens has one of their own.
        if (!connection.ShouldSerialize("No Reset On Close"))
            connection.NoResetOnClose = true;
        return connection.ConnectionString;
    }
}
