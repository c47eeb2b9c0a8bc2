using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.MajorIncidents;

/// <summary>The table of major incidents and its named queries.</summary>
public static class MajorIncidentStore
{
    internal static void Map(EntityTypeBuilder<MajorIncident> major)
    {
        major.Ignore(row => row.IsActive);
        major.HasIndex(row => row.Incident);
        major.HasIndex(row => row.State);
        major.HasIndex(row => row.ProposedAt);
        major.HasIndex(row => row.NextUpdateAt);
        major.HasIndex(row => row.Commander);
        major.Property(row => row.Actions).KeptAsJson();
    }

    extension(Store store)
    {
        public IQueryable<MajorIncident> MajorIncidents => store.Set<MajorIncident>();

        /// <exception cref="Missing">There is no such major incident.</exception>
        internal async Task<MajorIncident> MajorIncident(Id<MajorIncident> id, CancellationToken stop) =>
            await store.MajorIncidents.SingleOrDefaultAsync(major => major.Id == id, stop) ?? throw new Missing("major incident");
    }
}
