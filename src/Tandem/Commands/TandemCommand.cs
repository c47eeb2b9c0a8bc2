using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Npgsql;
using Tandem.Kernel;

namespace Tandem.Commands;

/// <summary>The command line: without a word it serves the site.</summary>
public static class TandemCommand
{
    /// <summary>Does what the words say. What whoever typed them can mend is told in a sentence; any other fault is ours, and told as it is.</summary>
    public static async Task<int> Run(string[] words)
    {
        try
        {
            return await Tree().Parse(words).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault)
        {
            await Console.Error.WriteLineAsync(Sentence(fault) ?? fault.ToString());
            return 1;
        }
    }

    /// <summary>What is told of what whoever typed the words can mend; null: it is a fault of ours.</summary>
    internal static string? Sentence(Exception fault) => fault switch
    {
        Refused or OperationCanceledException => fault.Message,
        IOException { InnerException: AddressInUseException } => $"{fault.Message} Stop what listens there, or choose another address with --urls.",
        PostgresException refused when refused.SqlState.StartsWith("28", StringComparison.Ordinal) || refused.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.InvalidCatalogName => $"PostgreSQL says no: {refused.MessageText}.",
        NpgsqlException { InnerException: SocketException or TimeoutException } => $"PostgreSQL cannot be reached: {fault.InnerException.Message}. Is it running, and is the connection string right? {fault.Message}.",
        // A query that could not connect is told as one that may succeed later.
        InvalidOperationException { InnerException: NpgsqlException cause } => Sentence(cause),
        _ => null,
    };

    public static RootCommand Tree()
    {
        var site = new SiteSwitches();
        var root = new RootCommand("Tandem: service management and product management in one house.") { site.Data, site.Urls, site.Database, site.Address };
        root.Add(DemoCommand.Make(site));
        root.Add(TokenCommand.Make(site));
        root.Add(new Command("import", "Take over what another system holds")
        {
            ImportServiceNowLogCommand.Make(site), ImportCsvCommand.Make(site), ImportHolidaysCommand.Make(site), ImportBacklogCommand.Make(site), ImportRunbooksCommand.Make(site), ImportOpenSloCommand.Make(site),
            ImportInventoryCommand.NetBox(site), ImportInventoryCommand.Backstage(site), ImportInventoryCommand.CycloneDx(site), ImportInventoryCommand.Topology(site),
        });
        root.Add(new Command("what-if", "Try other rules on the past") { WhatIfServiceLevelsCommand.Make(site) });
        root.Add(MailCommand.Make(site));
        root.Add(ExportCommand.Make(site));
        root.Add(VerifyCommand.Make(site));
        root.Add(RebuildCommand.Make(site));
        root.Add(MoveCommand.Make(site));
        root.Add(BackupCommand.Make(site));
        root.Add(RestoreCommand.Make(site));
        root.SetAction((words, stop) => Serve.Run(site.Read(words), stop));
        return root;
    }
}
