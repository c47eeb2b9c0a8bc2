using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Maintenance;

/// <summary>Moves a maintenance window, or changes what it says; under way, it can be made longer or shorter.</summary>
public sealed class EditMaintenance(Store store, MaintenanceTimers timers, TimeProvider clock) : IFeature<EditMaintenance.Request>
{
    public sealed record Request(Id<MaintenanceWindow> Window, Patch Patch);

    /// <exception cref="Refused">It is over, or its new time makes no sense.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (window, patch) = (await store.MaintenanceWindow(request.Window, stop), request.Patch);
        if (window.State is MaintenanceLife.Ended or MaintenanceLife.Cancelled)
            throw new Refused("It is over: plan a new one.", "state");
        patch.Take<string>("title", value => window.Title = MaintenanceRules.Title(value));
        patch.Take<string>("description", value => window.Description = MaintenanceRules.Description(value));
        patch.Take<Id<Service>?>("service", value => window.Service = value);
        patch.Take<List<Id<ConfigurationItem>>>("items", value => window.Items = value ?? []);
        patch.Take<bool?>("interrupts", value => window.Interrupts = value ?? false);
        patch.Take<MaintenanceRepeat?>("repeats", value => window.Repeats = value ?? MaintenanceRepeat.Once);
        patch.Take<Id<Team>?>("team", value => window.Team = value);
        patch.Take<CustomValues>("custom", value => window.Custom = value ?? CustomValues.None);
        window.Items = MaintenanceRules.Items(window.Items, window.Service);
        await store.DemandTakers(window.Team, null, stop);
        await Plan(window, patch, stop);
        store.Announce(new MaintenanceEdited(window.Id), by);
        await store.SaveChangesAsync(stop);
    }

    private async Task Plan(MaintenanceWindow window, Patch patch, CancellationToken stop)
    {
        var (start, end) = (window.StartsAt, window.EndsAt);
        patch.Take<DateTimeOffset?>("startsAt", value => start = value ?? throw new Refused("Say when it starts.", "startsAt"));
        patch.Take<DateTimeOffset?>("endsAt", value => end = value ?? throw new Refused("Say when it ends.", "endsAt"));
        if (start == window.StartsAt && end == window.EndsAt)
            return;
        if (end <= clock.GetUtcNow())
            throw new Refused("This time has gone by.", "endsAt");
        if (window.State == MaintenanceLife.UnderWay && start != window.StartsAt)
            throw new Refused("It is under way: only its end can be moved.", "startsAt");
        window.Plan(start, end);
        await timers.Follow(window, stop);
    }
}
