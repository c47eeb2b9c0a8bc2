using Npgsql;

namespace Tandem.Kernel.Storage;

/// <summary>How the house connects to PostgreSQL, unless the administrator said otherwise in the connection string.</summary>
internal static class PostgresConnection
{
    /// <summary>Statements that each connection keeps prepared: those of a few pages. The least recently used makes room.</summary>
    private const int Prepared = 100;

    /// <exception cref="Refused">It is no connection string.</exception>
    public static string Of(string said)
    {
        var connection = Read(said);
        if (!connection.ShouldSerialize("Max Auto Prepare"))
            connection.MaxAutoPrepare = Prepared;
        // Nobody leaves anything behind in a connection: locks belong to transactions or are given back, and who listens has one of their own.
        if (!connection.ShouldSerialize("No Reset On Close"))
            connection.NoResetOnClose = true;
        return connection.ConnectionString;
    }

    private static NpgsqlConnectionStringBuilder Read(string said)
    {
        try
        {
            return new(said);
        }
        catch (ArgumentException fault)
        {
            throw new Refused($"This is no connection string of PostgreSQL{(fault.ParamName is { } word ? $": it does not know \"{word}\"" : "")}. Write it as Host=127.0.0.1;Port=5432;Username=tandem;Database=tandem.");
        }
    }
}
