using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.People.OpenIdConnect;

/// <summary>Where it is kept who is who at which provider.</summary>
internal static class IdentityLinkTable
{
    public static void Map(EntityTypeBuilder<IdentityLink> link)
    {
        link.ToTable("identity_links");
        link.HasKey(row => row.Id);
        link.HasIndex(row => new { row.Issuer, row.Subject }).IsUnique();
        link.HasIndex(row => row.Person);
    }

    extension(Store store)
    {
        public IQueryable<IdentityLink> IdentityLinks => store.Set<IdentityLink>();

        /// <summary>The person's connections, oldest first.</summary>
        public Task<List<IdentityLink>> IdentityLinksOf(Id<Person> person, CancellationToken stop) =>
            store.IdentityLinks.AsNoTracking().Where(row => row.Person == person).OrderBy(row => row.Since).ToListAsync(stop);
    }
}
