using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Transition.UnauthorisedChanges;

/// <summary>The table of unauthorised changes and its named queries.</summary>
public static class UnauthorisedChangeStore
{
    internal static void Map(EntityTypeBuilder<UnauthorisedChange> finding)
    {
        finding.HasIndex(row => new { row.State, row.HappenedAt });
        finding.HasIndex(row => row.Item);
        finding.HasIndex(row => row.Deployment);
    }

    extension(Store store)
    {
        public DbSet<UnauthorisedChange> UnauthorisedChanges => store.Set<UnauthorisedChange>();

        /// <exception cref="Missing">There is no such unauthorised change.</exception>
        internal async Task<UnauthorisedChange> UnauthorisedChange(Id<UnauthorisedChange> id, CancellationToken stop) =>
            await store.UnauthorisedChanges.SingleOrDefaultAsync(row => row.Id == id, stop) ?? throw new Missing("unauthorised change");

        /// <summary>Writes down what was found; the caller saves.</summary>
        internal void Note(UnauthorisedChange finding, Actor by)
        {
            store.Add(finding);
            store.Announce(new UnauthorisedChangeFound(finding.Id, finding.Item, finding.Deployment, finding.Why), by);
        }
    }
}
