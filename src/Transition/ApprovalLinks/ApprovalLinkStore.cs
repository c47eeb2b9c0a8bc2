using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.ApprovalLinks;

/// <summary>Where the links of mails are kept, hashed.</summary>
internal static class ApprovalLinkStore
{
    public static void Map(EntityTypeBuilder<ApprovalLink> link)
    {
        link.ToTable("approval_links");
        link.HasKey(row => row.Hash);
        link.HasIndex(row => new { row.Approval, row.Person });
    }

    extension(Store store)
    {
        public DbSet<ApprovalLink> ApprovalLinks => store.Set<ApprovalLink>();
    }
}
