using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Roles;

namespace Tandem.People.OneTimeLinks;

/// <summary>Makes the link by which a site gets its first administrator; nothing once there is one.</summary>
public sealed class OfferSetUp(Store store, LinkBook links, SiteAddress site) : IFeature<OfferSetUp.Request, string?>
{
    public sealed record Request;

    public async Task<string?> Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (await store.HasAdministrator(stop))
            return null;
        var link = site.Of(await links.Make(LinkPurpose.SetUp, null, stop));
        var role = await store.Roles.AsNoTracking().SingleAsync(role => role.Standard == StandardRole.Administrator, stop);
        store.Announce(new SetUpOffered(role.Id), by);
        await store.SaveChangesAsync(stop);
        return link;
    }
}
