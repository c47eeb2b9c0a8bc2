using System.CommandLine;

namespace Tandem.Commands;

/// <summary>The command line: without a word it serves the site.</summary>
public static class TandemCommand
{
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
