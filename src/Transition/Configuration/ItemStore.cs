using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.ItemClasses;

namespace Tandem.Transition.Configuration;

/// <summary>The table of configuration items and its named queries.</summary>
public static class ItemStore
{
    public static void Map(EntityTypeBuilder<ConfigurationItem> item)
    {
        item.HasIndex(row => row.Name);
        item.HasIndex(row => new { row.Class, row.Name });
    }

    extension(Store store)
    {
        public DbSet<ConfigurationItem> ConfigurationItems => store.Set<ConfigurationItem>();

        /// <exception cref="Missing">There is no such item.</exception>
        internal async Task<ConfigurationItem> ConfigurationItem(Id<ConfigurationItem> id, CancellationToken stop) =>
            await store.ConfigurationItems.SingleOrDefaultAsync(item => item.Id == id, stop) ?? throw new Missing("configuration item");

        /// <summary>The classes a form offers, by name.</summary>
        public async Task<IReadOnlyList<string>> OfferedClasses(CancellationToken stop) =>
            await store.Set<ConfigurationClass>().Where(each => each.State == ConfigurationClass.InUse).OrderBy(each => each.Name).Select(each => each.Name).ToListAsync(stop);
    }
}
