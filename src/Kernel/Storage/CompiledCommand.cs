using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Tandem.Kernel.Storage;

/// <summary>A command whose statement outlives it: once it has its text it is the connection's compiled command of that text, and gives it back at the end.</summary>
internal sealed class CompiledCommand(CompiledStatements statements) : DbCommand
{
    private SqliteCommand? command;
    private bool failed;

    [AllowNull]
    public override string CommandText
    {
        get => command?.CommandText ?? "";
        set
        {
            Release();
            command = statements.Take(value ?? "");
        }
    }

    public override int CommandTimeout { get => Command.CommandTimeout; set => Command.CommandTimeout = value; }

    public override CommandType CommandType { get => Command.CommandType; set => Command.CommandType = value; }

    public override bool DesignTimeVisible { get => Command.DesignTimeVisible; set => Command.DesignTimeVisible = value; }

    public override UpdateRowSource UpdatedRowSource { get => Command.UpdatedRowSource; set => Command.UpdatedRowSource = value; }

    protected override DbConnection? DbConnection
    {
        get => Command.Connection;
        set => throw new NotSupportedException("A compiled command belongs to the connection that compiled it.");
    }

    protected override DbParameterCollection DbParameterCollection => Command.Parameters;

    protected override DbTransaction? DbTransaction { get => Command.Transaction; set => Command.Transaction = (SqliteTransaction?)value; }

    private SqliteCommand Command => command ?? throw new InvalidOperationException("A compiled command has its text first.");

    public override void Cancel() => Command.Cancel();

    public override void Prepare() => Command.Prepare();

    public override int ExecuteNonQuery() => Asked(command => command.ExecuteNonQuery());

    public override object? ExecuteScalar() => Asked(command => command.ExecuteScalar());

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Asked(command => command.ExecuteReader(behavior));

    protected override DbParameter CreateDbParameter() => Command.CreateParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Release();
        base.Dispose(disposing);
    }

    private T Asked<T>(Func<SqliteCommand, T> ask)
    {
        try
        {
            return ask(Command);
        }
        catch
        {
            failed = true;
            throw;
        }
    }

    /// <summary>What failed may be left halfway: it is compiled anew next time.</summary>
    private void Release()
    {
        if (command is null)
            return;
        if (failed)
            command.Dispose();
        else
            statements.Return(command);
        (command, failed) = (null, false);
    }
}
