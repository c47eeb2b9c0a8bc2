using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.Operation.MailDesk;
using Tandem.Operation.MailReading;
using Tandem.People.Organisations;
using Tandem.People.Persons;

namespace Tandem.Operation.MailWay;

/// <summary>Enters people who write for the first time: as contacts of the organisation to which their mail domain belongs, or of the one named in the settings.</summary>
internal sealed class Strangers(IServiceScopeFactory scopes, SiteSettings settings)
{
    public async Task<Person> Enter(IncomingMail mail, CancellationToken stop)
    {
        // Apart from the mail, which is not decided yet: who is entered stays so.
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var organisation = await Organisation(store, mail.From[(mail.From.IndexOf('@') + 1)..], stop);
        var name = mail.FromName.Length > 0 ? mail.FromName : mail.From[..mail.From.IndexOf('@')];
        return await scope.ServiceProvider.GetRequiredService<CreatePerson>().Run(new(name, Email: mail.From, Organisation: organisation), Actor.System("a mail"), stop);
    }

    private async Task<Id<Organisation>?> Organisation(Store store, string domain, CancellationToken stop)
    {
        if (await store.Organisations.Where(each => each.MailDomain == domain).Select(each => (Id<Organisation>?)each.Id).SingleOrDefaultAsync(stop) is { } known)
            return known;
        var named = await settings.Get(InboundSettings.Organisation, stop);
        if (named.Length == 0)
            return null;
        var serial = People.Organisations.Organisation.Kind.SerialOf(named);
        return await store.Organisations.Where(each => each.Name == named || each.Serial == serial).Select(each => (Id<Organisation>?)each.Id).FirstOrDefaultAsync(stop)
            ?? throw new Refused($"There is no organisation \"{named}\", to which the settings add new people.");
    }
}
