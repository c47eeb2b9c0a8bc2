using Tandem.Design.Availability;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.ServiceObjectives;

/// <summary>Changes what is to be reached; months that are over stay judged by what was agreed then.</summary>
public sealed class EditServiceObjective(Store store, MeasureBudgets measure) : IFeature<EditServiceObjective.Request>
{
    public sealed record Request(Id<ServiceObjective> Objective, Patch Patch);

    /// <exception cref="Refused">It is retired, or a number is out of its range.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (objective, patch) = (await store.ServiceObjective(request.Objective, stop), request.Patch);
        if (objective.State == ObjectiveLife.Retired)
            throw new Refused("It is retired: draft a new one.", "state");
        patch.Take<string>("title", value => objective.Title = ObjectiveRules.Title(value));
        patch.Take<string>("description", value => objective.Description = ObjectiveRules.Description(value));
        patch.Take<Id<Service>?>("service", value => objective.Service = value ?? throw new Refused("Say for which service.", "service"));
        patch.Take<double?>("target", value => objective.Target = ObjectiveRules.Target(value));
        patch.Take<WindowKind?>("window", value => objective.Window = value ?? WindowKind.Rolling);
        patch.Take<int?>("days", value => objective.Days = ObjectiveRules.Days(value));
        patch.Take<string>("zone", value => objective.Zone = ObjectiveRules.Zone(value));
        patch.Take<IndicatorKind?>("indicator", value => objective.Indicator = value ?? IndicatorKind.Availability);
        patch.Take<bool?>("withoutPlanned", value => objective.WithoutPlanned = value ?? true);
        patch.Take<Id<Person>?>("owner", value => objective.Owner = value);
        patch.Take<List<BurnAlert>>("burnAlerts", value => objective.BurnAlerts = ObjectiveRules.Alerts(value));
        patch.Take<CustomValues>("custom", value => objective.Custom = value ?? CustomValues.None);
        store.Announce(new ServiceObjectiveEdited(objective.Id), by);
        await store.SaveChangesAsync(stop);
        await measure.Now([objective.Id], stop);
    }
}
