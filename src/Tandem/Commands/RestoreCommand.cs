using System.CommandLine;
using System.Globalization;
using Tandem.Backups;
using Tandem.Kernel;

namespace Tandem.Commands;

/// <summary><c>tandem restore &lt;file&gt;</c>: brings a site back from a backup and proves its journal.</summary>
public static class RestoreCommand
{
    public static Command Make(SiteSwitches site)
    {
        var file = new Argument<FileInfo>("file") { Description = "The archive that tandem backup wrote" };
        var replace = new Option<bool>("--replace") { Description = "Give up the records that the site holds now" };
        var command = new Command("restore", "Bring a site back from a backup, on SQLite or PostgreSQL; nobody may serve it meanwhile") { file, replace };
        command.SetAction((words, stop) => Run(site.Read(words), words.GetValue(file)!, words.GetValue(replace), stop));
        return command;
    }

    private static async Task<int> Run(SiteOptions options, FileInfo file, bool replace, CancellationToken stop)
    {
        try
        {
            var restore = new RestoreSite(options);
            var (manifest, verdict) = await Steps.Bar("Restoring", told => restore.Run(file.FullName, replace, told, stop));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"The site is as it was on {manifest.At:u}: {verdict.Facts:N0} facts, all as they were written, and {manifest.Files.Count - 1:N0} files."));
            Console.WriteLine($"All facts:  {verdict.Journal}");
            return 0;
        }
        catch (Exception no) when (no is Refused or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(no.Message);
            return 2;
        }
    }
}
