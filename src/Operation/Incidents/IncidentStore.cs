using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.Incidents;

/// <summary>The table of incidents and its named queries.</summary>
public static class IncidentStore
{
    public static void Map(EntityTypeBuilder<Incident> incident)
    {
        incident.HasIndex(row => new { row.Open, row.Priority, row.OpenedAt });
        incident.HasIndex(row => new { row.State, row.OpenedAt });
        incident.HasIndex(row => new { row.Team, row.Open, row.Priority, row.OpenedAt });
        incident.HasIndex(row => new { row.Assignee, row.Open, row.Priority, row.OpenedAt });
        incident.HasIndex(row => new { row.Requester, row.OpenedAt });
        incident.HasIndex(row => new { row.Organisation, row.OpenedAt });
        incident.HasIndex(row => new { row.Service, row.OpenedAt });
        incident.HasIndex(row => new { row.Priority, row.OpenedAt });
        incident.HasIndex(row => new { row.DueAt, row.OpenedAt });
        incident.HasIndex(row => new { row.Open, row.DueAt });
        incident.HasIndex(row => new { row.Team, row.Open, row.DueAt });
        incident.HasIndex(row => new { row.Assignee, row.Open, row.DueAt });
        // The queue's own order within each thing it is mostly narrowed by: a page costs the same however many lie behind it.
        incident.HasIndex(row => new { row.State, row.Priority, row.OpenedAt });
        incident.HasIndex(row => new { row.Team, row.Priority, row.OpenedAt });
        incident.HasIndex(row => new { row.Assignee, row.Priority, row.OpenedAt });
        incident.HasIndex(row => new { row.Requester, row.Priority, row.OpenedAt });
        incident.HasIndex(row => new { row.Service, row.Priority, row.OpenedAt });
        incident.HasIndex(row => new { row.Item, row.OpenedAt }).HasFilter("item is not null");
        incident.HasIndex(row => row.Parent).HasFilter("parent is not null");
        incident.HasIndex(row => row.MergedInto).HasFilter("merged_into is not null");
    }

    extension(Store store)
    {
        public DbSet<Incident> Incidents => store.Set<Incident>();

        /// <exception cref="Missing">There is no such incident.</exception>
        internal async Task<Incident> Incident(Id<Incident> id, CancellationToken stop) =>
            await store.Incidents.SingleOrDefaultAsync(incident => incident.Id == id, stop) ?? throw new Missing("incident");
    }

    extension(IQueryable<Incident> incidents)
    {
        /// <summary>Those on which somebody still has to work.</summary>
        /// <remarks>Compared with a value: SQLite walks no index for a column that stands alone as a condition.</remarks>
        public IQueryable<Incident> Open => incidents.Where(incident => incident.Open == EF.Parameter(true));

        public IQueryable<Incident> LongestWaitingFirst => incidents.OrderBy(incident => incident.Priority).ThenBy(incident => incident.OpenedAt);
    }
}
