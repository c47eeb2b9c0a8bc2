using Microsoft.EntityFrameworkCore;
using Tandem.Design.Capacity;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.CapacityPlans;

/// <summary>Changes what a capacity plan says, as long as it is not agreed; who answers for it also after that.</summary>
public sealed class EditCapacityPlan(Store store) : IFeature<EditCapacityPlan.Request>
{
    public sealed record Request(Id<CapacityPlan> Plan, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (plan, patch) = (await store.CapacityPlan(request.Plan, stop), request.Patch);
        if (patch.Fields.Any(field => field != "owner"))
            CapacityPlanRules.DemandDraft(plan);
        patch.Take<string>("title", value => plan.Title = CapacityPlanRules.Title(value));
        patch.Take<string>("description", value => plan.Description = CapacityPlanRules.Text(value, "description"));
        patch.Take<Id<Service>?>("service", value => plan.Service = value);
        patch.Take<Id<Person>?>("owner", value => plan.Owner = value);
        patch.Take<string>("from", value => plan.From = CapacityPlanRules.Day(value, "from"));
        patch.Take<string>("until", value => plan.Until = CapacityPlanRules.Day(value, "until"));
        patch.Take<string>("currency", value => plan.Currency = CapacityPlanRules.Currency(value));
        patch.Take<CustomValues>("custom", value => plan.Custom = value ?? CustomValues.None);
        CapacityPlanRules.DemandPeriod(plan);
        if (patch.Names("resources"))
            await Name(plan, patch, stop);
        store.Announce(new CapacityPlanEdited(plan.Id), by);
        await store.SaveChangesAsync(stop);
    }

    private async Task Name(CapacityPlan plan, Patch patch, CancellationToken stop)
    {
        patch.Take<List<Id<CapacityResource>>>("resources", value => plan.Resources = CapacityPlanRules.Resources(value));
        Id<CapacityResource>[] kept = [.. plan.Resources];
        var numbers = (await store.CapacityResources.Where(row => EF.Parameter(kept).Contains(row.Id)).Select(row => row.Serial).ToListAsync(stop)).Select(serial => CapacityResourceKind.Kind.NumberOf(serial)).ToHashSet();
        if (plan.Drivers.Exists(driver => !numbers.Contains(driver.Resource)) || plan.Actions.Exists(action => !numbers.Contains(action.Resource)))
            throw new Refused("The plan says something of a resource that you take out: take that out first.", "resources");
    }
}
