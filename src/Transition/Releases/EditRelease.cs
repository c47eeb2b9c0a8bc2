using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;

namespace Tandem.Transition.Releases;

/// <summary>Changes what is known of a release; what it brings stands still once it is being deployed.</summary>
public sealed class EditRelease(Store store, TimeProvider clock) : IFeature<EditRelease.Request>
{
    public sealed record Request(Id<Release> Release, Patch Patch);

    /// <exception cref="Refused">It is over, or its changes are on their way already.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (release, patch) = (await store.Release(request.Release, stop), request.Patch);
        if (patch.Fields.Any(field => field is not ("notes" or "custom")))
            ReleaseRules.DemandAlive(release);
        patch.Take<string>("title", value => release.Title = ReleaseRules.Title(value));
        patch.Take<string>("versionName", value => release.VersionName = ReleaseRules.Word(value, "versionName"));
        patch.Take<ReleaseType?>("type", value => release.Type = value ?? ReleaseType.Minor);
        patch.Take<string>("description", value => release.Description = ReleaseRules.Text(value, "description"));
        patch.Take<Id<Service>?>("service", value => release.Service = value);
        patch.Take<string>("product", value => release.Product = ReleaseRules.Word(value, "product"));
        patch.Take<DateTimeOffset?>("plannedAt", value => release.PlannedAt = value == release.PlannedAt ? value : ReleaseRules.Planned(value, release.Type, clock.GetUtcNow()));
        patch.Take<string>("notes", value => release.Notes = ReleaseRules.Text(value, "notes"));
        patch.Take<CustomValues>("custom", value => release.Custom = value ?? CustomValues.None);
        await Give(release, patch, stop);
        await Bring(release, patch, stop);
        store.Announce(new ReleaseEdited(release.Id), by);
        await store.SaveChangesAsync(stop);
    }

    private async Task Give(Release release, Patch patch, CancellationToken stop)
    {
        var (team, owner) = (release.Team, release.Owner);
        patch.Take<Id<Team>?>("team", value => team = value);
        patch.Take<Id<Person>?>("owner", value => owner = value);
        await store.DemandTakers(team == release.Team ? null : team, owner == release.Owner ? null : owner, stop, "owner");
        (release.Team, release.Owner) = (team, owner);
    }

    private async Task Bring(Release release, Patch patch, CancellationToken stop)
    {
        List<Id<Change>>? changes = null;
        patch.Take<List<Id<Change>>>("changes", value => changes = value ?? []);
        if (changes is null || changes.SequenceEqual(release.Changes))
            return;
        if (!ReleaseLife.IsOpen(release.State))
            throw new Refused("Its changes are on their way already: send it back first.", "changes");
        await store.Bring(release, changes, stop);
    }
}
