using System.CommandLine;
using System.Globalization;
using Tandem.Backups;
using Tandem.Kernel;

namespace Tandem.Commands;

/// <summary><c>tandem backup &lt;file&gt;</c>: packs the whole site into one archive, also while it is served.</summary>
public static class BackupCommand
{
    public static Command Make(SiteSwitches site)
    {
        var file = new Argument<string>("file") { Description = "The archive to write, such as /backup/tandem-2026-05-03.zip" };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace the file if there is one" };
        var command = new Command("backup", "Pack database, attachments and settings into one archive; the site may be served meanwhile") { file, overwrite };
        command.SetAction((words, stop) => Run(site.Read(words), words.GetValue(file)!, words.GetValue(overwrite), stop));
        return command;
    }

    private static async Task<int> Run(SiteOptions options, string file, bool overwrite, CancellationToken stop)
    {
        try
        {
            var backup = new BackupSite(options, TimeProvider.System);
            var manifest = await Steps.Bar("Backing up", told => backup.Run(file, overwrite, told, stop));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{file} holds {manifest.Facts:N0} facts and {manifest.Files.Count - 1:N0} files, {new FileInfo(file).Length / 1e6:N1} MB. Its journal is proved."));
            Console.WriteLine($"Last seal:  {manifest.Seal}");
            Console.WriteLine($"All facts:  {manifest.Journal}");
            foreach (var lost in manifest.Lost)
                await Console.Error.WriteLineAsync($"An attachment is missing in the site's folder: {lost}");
            return manifest.Lost.Count > 0 ? 1 : 0;
        }
        catch (Exception no) when (no is Refused or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(no.Message);
            return 2;
        }
    }
}
