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
public sealed class PlanRelease(Store store) : IFeature<PlanRelease.Request, Release>
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

    public async Task<Release> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var release = new Release
        {
            Title = ReleaseRules.Title(request.Title),
            VersionName = ReleaseRules.Word(request.Version, "version"),
            Type = request.Type ?? ReleaseType.Minor,
            Description = ReleaseRules.Text(request.Description, "description"),
            Service = request.Service,
            Product = ReleaseRules.Word(request.Product, "product"),
            PlannedAt = request.PlannedAt is { } planned ? Moments.ToMicrosecond(planned) : null,
            Owner = request.Owner ?? (by.Person is { } person ? new Id<Person>(person) : null),
            Team = request.Team,
            Custom = request.Custom ?? CustomValues.None,
        };
        await store.DemandTakers(request.Team, request.Owner, stop);
        release.Set(UsualGates.For(release.Type));
        release.Set(ExitCriterion.Usual);
        store.Add(release);
        await store.Bring(release, request.Changes, stop);
        store.Announce(new ReleasePlanned(release.Id, release.Title), by);
        await store.SaveChangesAsync(stop);
        return release;
    }
}
