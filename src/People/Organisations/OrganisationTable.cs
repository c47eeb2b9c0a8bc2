using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Storage;

namespace Tandem.People.Organisations;

/// <summary>Where organisations are kept.</summary>
public static class OrganisationTable
{
    internal static void Map(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.HasIndex(row => row.Name).IsUnique();
        organisation.HasIndex(row => row.Parent);
        organisation.HasIndex(row => row.MailDomain).IsUnique();
        organisation.HasIndex(row => row.SharesRecords);
        organisation.HasIndex(row => row.Manager);
        organisation.HasIndex(row => row.Calendar);
        organisation.HasIndex(row => row.State);
    }

    extension(Store store)
    {
        public IQueryable<Organisation> Organisations => store.Set<Organisation>();
    }
}
