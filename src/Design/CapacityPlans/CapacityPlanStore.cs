using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Design.Capacity;
using Tandem.Design.CapacityTrends;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Design.CapacityPlans;

/// <summary>The table of capacity plans and its named queries.</summary>
public static class CapacityPlanStore
{
    internal static void Map(EntityTypeBuilder<CapacityPlan> plan)
    {
        plan.Property(row => row.Resources).KeptAsJson();
        plan.Property(row => row.Drivers).KeptAsJson();
        plan.Property(row => row.Actions).KeptAsJson();
    }

    extension(Store store)
    {
        public IQueryable<CapacityPlan> CapacityPlans => store.Set<CapacityPlan>();

        /// <exception cref="Missing">There is no such plan.</exception>
        internal async Task<CapacityPlan> CapacityPlan(Id<CapacityPlan> id, CancellationToken stop) =>
            await store.CapacityPlans.SingleOrDefaultAsync(plan => plan.Id == id, stop) ?? throw new Missing("capacity plan");

        /// <summary>The plans that are not retired and are about a resource; a site has few enough to look at all.</summary>
        internal async Task<IReadOnlyList<CapacityPlan>> PlansOf(Id<CapacityResource> resource, CancellationToken stop) =>
            [.. (await store.CapacityPlans.AsNoTracking().Where(plan => plan.State != CapacityPlanLife.Retired).OrderBy(plan => plan.Serial).ToListAsync(stop)).Where(plan => plan.Resources.Contains(resource))];

        /// <summary>What agreed plans say of a resource that is not so yet: what will be there, and what will be used besides.</summary>
        internal async Task<(IReadOnlyList<SupplyStep> Supply, IReadOnlyList<DemandStep> Demand)> StepsOf(CapacityResource resource, CancellationToken stop)
        {
            var (number, plans) = (CapacityResourceKind.Kind.NumberOf(resource), await store.PlansOf(resource.Id, stop));
            var agreed = plans.Where(plan => plan.State == CapacityPlanLife.Agreed).ToList();
            return (
                [.. agreed.SelectMany(plan => plan.Actions).Where(action => action.Resource == number && action.DoneAt is null && action.Due is not null).Select(action => new SupplyStep(Day(action.Due!), action.Adds))],
                [.. agreed.SelectMany(plan => plan.Drivers).Where(driver => driver.Resource == number).Select(driver => new DemandStep(Day(driver.From), driver.Amount, driver.Percent))]);
        }
    }

    private static DateOnly Day(string day) => IsoDay.TryRead(day, out var read) ? read : DateOnly.MaxValue;
}
