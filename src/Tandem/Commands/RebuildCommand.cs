using System.CommandLine;
using System.Globalization;
using Tandem.Kernel;
using Tandem.Kernel.Listening;

namespace Tandem.Commands;

/// <summary><c>tandem rebuild [name]</c>: forgets what was derived from facts and derives it again.</summary>
public static class RebuildCommand
{
    public static Command Make(SiteSwitches site)
    {
        var name = new Argument<string?>("name") { Description = "What to rebuild (default: everything that can be)", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("rebuild", "Derive search rows, counters and the like again from the facts") { name };
        command.SetAction((words, stop) => Run(site.Read(words), words.GetValue(name), stop));
        return command;
    }

    private static async Task<int> Run(SiteOptions options, string? name, CancellationToken stop)
    {
        await using var workshop = await Workshop.Open(options);
        var rebuild = workshop.Services.GetRequiredService<RebuildDerivation>();
        try
        {
            foreach (var each in name is null ? rebuild.Names : [name])
            {
                var facts = await Steps.Shown(false, $"Rebuilding {each}", rebuild.Counts(each), told => rebuild.Run(each, told, stop));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{each} is rebuilt and right up to fact {facts:N0}."));
            }

            return 0;
        }
        catch (Refused no)
        {
            await Console.Error.WriteLineAsync(no.Message);
            return 2;
        }
    }
}
