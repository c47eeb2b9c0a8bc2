using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Operation.OnCall;

/// <summary>The table of schedules and its named queries.</summary>
public static class ScheduleStore
{
    internal static void Map(EntityTypeBuilder<Schedule> schedule)
    {
        schedule.HasIndex(row => new { row.State, row.Name });
        schedule.HasIndex(row => row.Name);
        schedule.HasIndex(row => row.Team);
        schedule.Property(row => row.Layers).KeptAsJson();
        schedule.Property(row => row.Overrides).KeptAsJson();
    }

    extension(Store store)
    {
        public IQueryable<Schedule> Schedules => store.Set<Schedule>();

        /// <exception cref="Missing">There is no such schedule.</exception>
        internal async Task<Schedule> Schedule(Id<Schedule> id, CancellationToken stop) =>
            await store.Schedules.SingleOrDefaultAsync(schedule => schedule.Id == id, stop) ?? throw new Missing("schedule");

        /// <summary>The schedules that hold, by name.</summary>
        public Task<List<Schedule>> ActiveSchedules(CancellationToken stop) =>
            store.Schedules.AsNoTracking().Where(schedule => schedule.State == ScheduleLife.Active).OrderBy(schedule => schedule.Name).ToListAsync(stop);
    }
}
