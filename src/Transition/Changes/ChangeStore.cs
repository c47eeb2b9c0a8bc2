using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Changes;

/// <summary>The table of changes, which items each touches, and the named queries.</summary>
public static class ChangeStore
{
    /// <summary>The states in which a change occupies its planned time: others have to reckon with it.</summary>
    internal static readonly string[] Planned = [ChangeLife.Assessment, ChangeLife.Approval, ChangeLife.Scheduled, ChangeLife.Implementing];

    internal static void Map(EntityTypeBuilder<Change> change)
    {
        change.Ignore(row => row.IsOver);
        change.Ignore(row => row.IsSettled);
        change.HasIndex(row => new { row.State, row.PlannedStart, row.PlannedEnd });
        change.HasIndex(row => new { row.Open, row.PlannedStart });
        change.HasIndex(row => new { row.PlannedStart, row.PlannedEnd });
        change.HasIndex(row => row.ActualEnd);
        change.HasIndex(row => row.Service);
        change.HasIndex(row => row.Team);
        change.HasIndex(row => row.Assignee);
        change.HasIndex(row => row.Standard);
        change.HasIndex(row => row.Objective);
        change.Property(row => row.Items).KeptAsJson();
        change.Property(row => row.Tasks).KeptAsJson();
    }

    internal static void Map(EntityTypeBuilder<TouchedItem> touched)
    {
        touched.HasKey(row => new { row.Item, row.Change });
        touched.HasIndex(row => row.Change);
    }

    extension(IQueryable<Change> changes)
    {
        /// <summary>The changes allowed to be carried out whose time, planned or real, touches that from one moment to another; those under way are among them however long they take.</summary>
        internal IQueryable<Change> AgreedBetween(DateTimeOffset from, DateTimeOffset to)
        {
            var earliest = from.AddDays(-ChangeRules.LongestDays);
            return changes.Where(change => (change.State == ChangeLife.Scheduled && change.PlannedStart >= earliest && change.PlannedStart < to && change.PlannedEnd > from)
                || change.State == ChangeLife.Implementing || (change.ActualEnd > from && change.ActualStart < to));
        }
    }

    extension(Store store)
    {
        public DbSet<Change> Changes => store.Set<Change>();

        /// <summary>Which change touches which item: the same as each change's own list, found from the item.</summary>
        public DbSet<TouchedItem> TouchedItems => store.Set<TouchedItem>();

        /// <exception cref="Missing">There is no such change.</exception>
        internal async Task<Change> Change(Id<Change> id, CancellationToken stop) =>
            await store.Changes.SingleOrDefaultAsync(change => change.Id == id, stop) ?? throw new Missing("change");

        /// <summary>The changes that touch an item, those planned last first.</summary>
        public IQueryable<Change> ChangesOf(Id<ConfigurationItem> item)
        {
            var touched = store.TouchedItems.Where(touched => touched.Item == item).Select(touched => touched.Change);
            return store.Changes.AsNoTracking().Where(change => touched.Contains(change.Id)).OrderByDescending(change => change.PlannedStart).ThenByDescending(change => change.Serial);
        }

        /// <summary>Says which items a change touches.</summary>
        public async Task Touch(Change change, IEnumerable<Id<ConfigurationItem>>? items, CancellationToken stop)
        {
            change.Items = ChangeRules.Items(items);
            var there = await store.TouchedItems.Where(touched => touched.Change == change.Id).ToListAsync(stop);
            store.RemoveRange(there.Where(touched => !change.Items.Contains(touched.Item)));
            store.AddRange(change.Items.Where(item => !there.Exists(touched => touched.Item == item)).Select(item => new TouchedItem { Change = change.Id, Item = item }));
        }
    }
}
