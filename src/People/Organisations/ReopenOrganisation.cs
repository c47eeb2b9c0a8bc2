using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.People.Organisations;

/// <summary>Opens a closed organisation again.</summary>
public sealed class ReopenOrganisation(Store store) : IFeature<ReopenOrganisation.Request>
{
    public sealed record Request(Id<Organisation> Organisation);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        by.Demand("organisations.edit");
        var organisation = await Organisation.Kind.Within(by.ReachOf("organisations.edit"), store.Organisations)
            .SingleOrDefaultAsync(row => row.Id == request.Organisation, stop) ?? throw new Missing("organisation");
        organisation.Move(Organisation.Active);
        store.Announce(new OrganisationReopened(organisation.Id), by);
        await store.SaveChangesAsync(stop);
    }
}
