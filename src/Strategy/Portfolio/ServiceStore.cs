using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Storage;

namespace Tandem.Strategy.Portfolio;

/// <summary>The table of services and its named queries.</summary>
public static class ServiceStore
{
    public static void Map(EntityTypeBuilder<Service> service)
    {
        service.HasIndex(row => row.Name).IsUnique();
        service.HasIndex(row => row.State);
        service.HasIndex(row => row.Owner);
        service.HasIndex(row => row.Team);
        service.HasIndex(row => row.Organisation);
        service.HasIndex(row => row.Calendar);
    }

    extension(Store store)
    {
        public DbSet<Service> Services => store.Set<Service>();
    }
}
