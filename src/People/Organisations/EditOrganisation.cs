using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Calendars;
using Tandem.People.Persons;
using Tandem.People.Roles;

namespace Tandem.People.Organisations;

/// <summary>Changes what is known about an organisation.</summary>
public sealed class EditOrganisation(Store store, Actors actors) : IFeature<EditOrganisation.Request>
{
    public sealed record Request(Id<Organisation> Organisation, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("organisations.edit");
        var organisation = await Organisation.Kind.Within(by.ReachOf("organisations.edit"), store.Organisations)
            .SingleOrDefaultAsync(row => row.Id == request.Organisation, stop) ?? throw new Missing("organisation");
        var patch = request.Patch;
        patch.Take<string>("name", name => organisation.Name = PersonRules.Name(name));
        patch.Take<Id<Organisation>?>("parent", parent => organisation.Parent = parent);
        patch.Take<string>("description", description => organisation.Description = description ?? "");
        patch.Take<string>("mailDomain", domain => organisation.MailDomain = OrganisationRules.MailDomain(domain));
        patch.Take<bool>("sharesRecords", shares => organisation.SharesRecords = shares);
        patch.Take<Id<Person>?>("manager", manager => organisation.Manager = manager);
        patch.Take<Id<Calendar>?>("calendar", calendar => organisation.Calendar = calendar);
        patch.Take<CustomValues>("custom", custom => organisation.Custom = custom ?? CustomValues.None);
        await OrganisationRules.Demand(store, organisation, stop);
        store.Announce(new OrganisationEdited(organisation.Id), by);
        await store.SaveChangesAsync(stop);
        actors.ForgetAll();
    }
}
