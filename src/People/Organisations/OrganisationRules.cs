using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.Organisations;

/// <summary>What must be true of every organisation.</summary>
internal static partial class OrganisationRules
{
    public static string? MailDomain(string? text) => PersonRules.Fold(text) switch
    {
        null => null,
        { Length: <= 200 } domain when Domain().IsMatch(domain) => domain,
        _ => throw new Refused("This is not a mail domain such as example.org.", "mailDomain"),
    };

    public static async Task Demand(Store store, Organisation organisation, CancellationToken stop)
    {
        if (await store.Organisations.AnyAsync(other => other.Name == organisation.Name && other.Id != organisation.Id, stop))
            throw new Refused("Another organisation has this name.", "name");
        if (organisation.MailDomain is { } domain && await store.Organisations.AnyAsync(other => other.MailDomain == domain && other.Id != organisation.Id, stop))
            throw new Refused("Another organisation has this mail domain.", "mailDomain");
        for (var (above, steps) = (organisation.Parent, 0); above is { } parent; steps++)
        {
            if (parent == organisation.Id || steps > 20)
                throw new Refused("An organisation cannot be part of itself.", "parent");
            above = await store.Organisations.Where(other => other.Id == parent).Select(other => other.Parent).SingleOrDefaultAsync(stop);
        }
    }

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$")]
    private static partial Regex Domain();
}
