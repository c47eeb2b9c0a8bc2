using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Maintenance;

/// <summary>Agrees a time in which items are looked after.</summary>
public sealed class PlanMaintenance(Store store, MaintenanceTimers timers, TimeProvider clock) : IFeature<PlanMaintenance.Request, MaintenanceWindow>
{
    public sealed record Request(
        string? Title = null,
        string? Description = null,
        Id<Service>? Service = null,
        IReadOnlyList<Id<ConfigurationItem>>? Items = null,
        DateTimeOffset? StartsAt = null,
        DateTimeOffset? EndsAt = null,
        bool Interrupts = false,
        MaintenanceRepeat? Repeats = null,
        Id<Team>? Team = null,
        CustomValues? Custom = null);

    /// <exception cref="Refused">It names nothing, or its time makes no sense or has gone by.</exception>
    public async Task<MaintenanceWindow> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var start = request.StartsAt ?? throw new Refused("Say when it starts.", "startsAt");
        var end = request.EndsAt ?? throw new Refused("Say when it ends.", "endsAt");
        if (end <= clock.GetUtcNow())
            throw new Refused("This time has gone by.", "endsAt");
        var window = new MaintenanceWindow
        {
            Title = MaintenanceRules.Title(request.Title),
            Description = MaintenanceRules.Description(request.Description),
            Service = request.Service,
            Items = MaintenanceRules.Items(request.Items, request.Service),
            Interrupts = request.Interrupts,
            Repeats = request.Repeats ?? MaintenanceRepeat.Once,
            Team = request.Team,
            Custom = request.Custom ?? CustomValues.None,
        };
        window.Plan(start, end);
        await store.DemandTakers(request.Team, null, stop);
        store.Add(window);
        await timers.Follow(window, stop);
        store.Announce(new MaintenancePlanned(window.Id, window.Title), by);
        await store.SaveChangesAsync(stop);
        return window;
    }
}
