using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.People.Organisations;

/// <summary>Closes an organisation: nobody new belongs to it; its records stay.</summary>
public sealed class CloseOrganisation(Store store) : IFeature<CloseOrganisation.Request>
{
    public sealed record Request(Id<Organisation> Organisation);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("organisations.edit");
        var organisation = await Organisation.Kind.Within(by.ReachOf("organisations.edit"), store.Organisations)
            .SingleOrDefaultAsync(row => row.Id == request.Organisation, stop) ?? throw new Missing("organisation");
        organisation.Move(Organisation.Closed);
        store.Announce(new OrganisationClosed(organisation.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
