using Tandem.Design.Availability;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.ServiceObjectives;

/// <summary>Writes down how good a service is to be; it counts once it is put in force.</summary>
public sealed class DraftServiceObjective(Store store) : IFeature<DraftServiceObjective.Request, ServiceObjective>
{
    /// <param name="Target">In percent.</param>
    /// <param name="Days">Of a rolling window; null: 30.</param>
    /// <param name="WithoutPlanned">Null: what was agreed beforehand does not count.</param>
    /// <param name="BurnAlerts">Null: the usual three.</param>
    public sealed record Request(
        string? Title = null,
        Id<Service>? Service = null,
        double? Target = null,
        WindowKind? Window = null,
        int? Days = null,
        string? Zone = null,
        IndicatorKind? Indicator = null,
        bool WithoutPlanned = true,
        Id<Person>? Owner = null,
        string? Description = null,
        IReadOnlyList<BurnAlert>? BurnAlerts = null,
        CustomValues? Custom = null);

    /// <exception cref="Refused">It names no service, or a number is out of its range.</exception>
    public async Task<ServiceObjective> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var objective = new ServiceObjective
        {
            Title = ObjectiveRules.Title(request.Title),
            Description = ObjectiveRules.Description(request.Description),
            Service = request.Service ?? throw new Refused("Say for which service.", "service"),
            Target = ObjectiveRules.Target(request.Target),
            Window = request.Window ?? WindowKind.Rolling,
            Days = ObjectiveRules.Days(request.Days),
            Zone = ObjectiveRules.Zone(request.Zone),
            Indicator = request.Indicator ?? IndicatorKind.Availability,
            WithoutPlanned = request.WithoutPlanned,
            Owner = request.Owner,
            BurnAlerts = ObjectiveRules.Alerts(request.BurnAlerts),
            Custom = request.Custom ?? CustomValues.None,
        };
        store.Add(objective);
        store.Announce(new ServiceObjectiveDrafted(objective.Id, objective.Title), by);
        await store.SaveChangesAsync(stop);
        return objective;
    }
}
