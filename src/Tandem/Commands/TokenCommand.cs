using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.People.Persons;
using Tandem.People.Tokens;

namespace Tandem.Commands;

/// <summary><c>tandem token</c>: makes an API token from the machine itself and prints nothing else.</summary>
public static class TokenCommand
{
    public static Command Make(SiteSwitches site)
    {
        var whose = new Option<string>("--for") { Description = "User name of the person whose rights the token carries", Required = true };
        var scopes = new Option<string>("--scopes") { Description = "\"all\", or rights such as incidents.read, separated by commas", DefaultValueFactory = _ => "all" };
        var name = new Option<string>("--name") { Description = "What the token is for", DefaultValueFactory = _ => "Command line" };
        var days = new Option<int>("--days") { Description = "Days until it expires", DefaultValueFactory = _ => 90 };
        var command = new Command("token", "Make an API token and print it, this once") { whose, scopes, name, days };
        command.SetAction((words, stop) => Workshop.Do(site.Read(words), async services =>
        {
            var userName = words.GetValue(whose)!.ToLowerInvariant();
            var person = await services.GetRequiredService<Kernel.Storage.Store>().People.AsNoTracking().SingleOrDefaultAsync(person => person.UserName == userName, stop)
                ?? throw new Kernel.Refused($"Nobody has the user name \"{userName}\".");
            var rights = words.GetValue(scopes)!.Split(',');
            var expires = services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(words.GetValue(days));
            Console.WriteLine(await services.GetRequiredService<IssueToken>().Run(new(person.Id, words.GetValue(name)!, rights, expires), Actor.System("command line"), stop));
            return 0;
        }));
        return command;
    }
}
