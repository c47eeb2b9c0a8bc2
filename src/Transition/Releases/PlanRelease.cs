using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.EarlyLife;
using Tandem.Transition.ReleaseGates;

namespace Tandem.Transition.Releases;

/// <summary>Plans to bring changes into use together; gates and exit criteria begin with the usual ones.</summary>
public sealed class PlanRelease(Store store, TimeProvider clock) : IFeature<PlanRelease.Request, Release>
{
    /// <param name="Owner">Null: whoever plans it.</param>
    public sealed record Request(
        string? Title = null,
        string? Version = null,
        ReleaseType? Type = null,
        string? Description = null,
        Id<Service>? Service = null,
        string? Product = null,
        IReadOnlyList<Id<Change>>? Changes = null,
        DateTimeOffset? PlannedAt = null,
        Id<Person>? Owner = null,
        Id<Team>? Team = null,
        CustomValues? Custom = null);

    /// <exception cref="Refused">The title is missing, a text is too long, or somebody named may not take it; all of it is named.</exception>
    public async Task<Release> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var objections = new Objections();
        var release = new Release
        {
            Title = objections.Hear(() => ReleaseRules.Title(request.Title)),
            VersionName = objections.Hear(() => ReleaseRules.Word(request.Version, "version")),
            Type = request.Type ?? ReleaseType.Minor,
            Description = objections.Hear(() => ReleaseRules.Text(request.Description, "description")),
            Service = request.Service,
            Product = objections.Hear(() => ReleaseRules.Word(request.Product, "product")),
            PlannedAt = objections.Hear(() => ReleaseRules.Planned(request.PlannedAt, request.Type ?? ReleaseType.Minor, clock.GetUtcNow())),
            Owner = request.Owner ?? (by.Person is { } person ? new Id<Person>(person) : null),
            Team = request.Team,
            Custom = request.Custom ?? CustomValues.None,
        };
        await objections.Hear(() => store.DemandTakers(request.Team, request.Owner, stop, "owner"));
        release.Set(UsualGates.For(release.Type));
        release.Set(ExitCriterion.Usual);
        await objections.Hear(() => store.Bring(release, request.Changes, stop));
        objections.Demand();
        store.Add(release);
        store.Announce(new ReleasePlanned(release.Id, release.Title), by);
        await store.SaveChangesAsync(stop);
        return release;
    }
}
