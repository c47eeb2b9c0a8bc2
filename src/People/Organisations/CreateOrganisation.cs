using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Calendars;
using Tandem.People.Persons;

namespace Tandem.People.Organisations;

/// <summary>Enters an organisation.</summary>
public sealed class CreateOrganisation(Store store) : IFeature<CreateOrganisation.Request, Organisation>
{
    public sealed record Request(
        string Name,
        Id<Organisation>? Parent = null,
        string? Description = null,
        string? MailDomain = null,
        bool SharesRecords = false,
        Id<Person>? Manager = null,
        Id<Calendar>? Calendar = null,
        CustomValues? Custom = null);

    /// <exception cref="Refused">Something of it cannot be taken; all of it is named.</exception>
    public async Task<Organisation> Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("organisations.create");
        var objections = new Objections();
        var organisation = new Organisation
        {
            Name = objections.Hear(() => PersonRules.Name(request.Name)),
            Parent = request.Parent,
            Description = request.Description ?? "",
            MailDomain = objections.Hear(() => OrganisationRules.MailDomain(request.MailDomain)),
            SharesRecords = request.SharesRecords,
            Manager = request.Manager,
            Calendar = request.Calendar,
            Custom = request.Custom ?? CustomValues.None,
        };
        await objections.Hear(() => OrganisationRules.Demand(store, organisation, stop));
        objections.Demand();
        store.Add(organisation);
        store.Announce(new OrganisationCreated(organisation.Id), by);
        await store.SaveChangesAsync(stop);
        return organisation;
    }
}
