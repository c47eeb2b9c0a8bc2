using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Roles;

namespace Tandem.Commands;

/// <summary>In whose name a command does something: Tandem's own, or a person's and with no more than their rights.</summary>
internal static class CommandActor
{
    public static Option<string?> Switch() => new("--as") { Description = "User name in whose name, and with whose rights, it is done (default: Tandem itself)" };

    /// <exception cref="Refused">Nobody like this may come in.</exception>
    public static async Task<Actor> Of(IServiceProvider services, string? userName, string cause, CancellationToken stop)
    {
        if (userName is null)
            return Actor.System(cause);
        var folded = userName.ToLowerInvariant();
        var person = await services.GetRequiredService<Store>().People.AsNoTracking().SingleOrDefaultAsync(person => person.UserName == folded, stop);
        var actor = person is null ? null : await services.GetRequiredService<Actors>().Of(person.Id, stop);
        return actor is null ? throw new Refused($"Nobody who may come in has the user name \"{userName}\".") : actor with { Cause = cause };
    }
}
