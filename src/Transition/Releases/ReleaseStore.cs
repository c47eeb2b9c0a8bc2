using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Changes;
using Tandem.Transition.Deployments;

namespace Tandem.Transition.Releases;

/// <summary>The table of releases, which changes each brings, and the named queries.</summary>
public static class ReleaseStore
{
    internal static void Map(EntityTypeBuilder<Release> release)
    {
        release.Ignore(row => row.IsOver);
        release.HasIndex(row => new { row.State, row.PlannedAt });
        release.HasIndex(row => new { row.Open, row.PlannedAt });
        release.HasIndex(row => row.Service);
        release.HasIndex(row => row.Team);
        release.HasIndex(row => row.Owner);
        release.Property(row => row.Changes).KeptAsJson();
        release.Property(row => row.Gates).KeptAsJson();
        release.Property(row => row.ExitCriteria).KeptAsJson();
    }

    internal static void Map(EntityTypeBuilder<ReleasedChange> released)
    {
        released.HasKey(row => new { row.Change, row.Release });
        released.HasIndex(row => row.Release);
    }

    extension(Store store)
    {
        public DbSet<Release> Releases => store.Set<Release>();

        /// <summary>Which release brings which change: the same as each release's own list, found from the change.</summary>
        public DbSet<ReleasedChange> ReleasedChanges => store.Set<ReleasedChange>();

        /// <exception cref="Missing">There is no such release.</exception>
        internal async Task<Release> Release(Id<Release> id, CancellationToken stop) =>
            await store.Releases.SingleOrDefaultAsync(row => row.Id == id, stop) ?? throw new Missing("release");

        /// <summary>The releases that bring a change, newest first.</summary>
        public IQueryable<Release> ReleasesOf(Id<Change> change)
        {
            var bringing = store.ReleasedChanges.Where(row => row.Change == change).Select(row => row.Release);
            return store.Releases.AsNoTracking().Where(row => bringing.Contains(row.Id)).OrderByDescending(row => row.Serial);
        }

        /// <summary>The changes that a release brings and that the actor may read, oldest first.</summary>
        public async Task<IReadOnlyList<Change>> ChangesOf(Release release, Actor by, CancellationToken stop)
        {
            var ids = release.Changes.ToArray();
            return ids.Length == 0 ? [] : await ChangeKind.Kind.VisibleTo(by, store.Changes.AsNoTracking()).Where(change => EF.Parameter(ids).Contains(change.Id)).OrderBy(change => change.Serial).ToListAsync(stop);
        }

        /// <summary>What was brought where by a release, newest first.</summary>
        public IQueryable<Deployment> DeploymentsOf(Id<Release> release) => store.Deployments.Where(row => row.Release == release).OrderByDescending(row => row.StartedAt).ThenByDescending(row => row.Serial);

        /// <summary>The newest release that brings a change and is not over; null: none is.</summary>
        internal async Task<Id<Release>?> OpenReleaseOf(Id<Change> change, CancellationToken stop) =>
            await store.ReleasesOf(change).Where(row => row.Open == EF.Parameter(true)).Select(row => (Id<Release>?)row.Id).FirstOrDefaultAsync(stop);

        /// <summary>Says which changes a release brings.</summary>
        internal async Task Bring(Release release, IEnumerable<Id<Change>>? changes, CancellationToken stop)
        {
            release.Changes = ReleaseRules.Changes(changes);
            var there = await store.ReleasedChanges.Where(row => row.Release == release.Id).ToListAsync(stop);
            store.RemoveRange(there.Where(row => !release.Changes.Contains(row.Change)));
            store.AddRange(release.Changes.Where(change => !there.Exists(row => row.Change == change)).Select(change => new ReleasedChange { Change = change, Release = release.Id }));
        }
    }
}
