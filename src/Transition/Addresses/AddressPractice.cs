using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Rooms;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.Addresses;

/// <summary>By which words items are known on the network.</summary>
public static class AddressPractice
{
    public static Practice Practice { get; } = new Practice("Addresses of items")
        .Table<ItemAddress>(Map)
        .Derives<AddressDerivation>(AddressDerivation.Name);

    private static void Map(EntityTypeBuilder<ItemAddress> address)
    {
        address.ToTable("item_addresses");
        address.HasKey(row => new { row.Word, row.Item });
        address.HasIndex(row => row.Item);
    }

    extension(Store store)
    {
        /// <summary>The words by which items are known on the network.</summary>
        public DbSet<ItemAddress> ItemAddresses => store.Set<ItemAddress>();
    }
}
