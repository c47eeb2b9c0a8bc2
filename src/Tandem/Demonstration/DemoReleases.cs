using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Deployments;
using Tandem.Transition.ReleaseGates;
using Tandem.Transition.Releases;

namespace Tandem.Demonstration;

/// <summary>Brings the web shop's last release into use, plans its next one, and lets somebody deploy what nobody had allowed.</summary>
internal sealed class DemoReleases(
    Store store, RaiseChange raise, StartChange start, FinishChange finish,
    PlanRelease plan, TickGate tick, AdvanceRelease advance, RecordDeployment record, TimeProvider clock)
{
    private DateTimeOffset Now => clock.GetUtcNow();

    public async Task Deliver(CancellationToken stop)
    {
        var items = await store.ConfigurationItems.AsNoTracking().Where(item => item.Name.StartsWith("shop-") || item.Name == "Shop front").ToDictionaryAsync(item => item.Name, stop);
        var service = await store.Services.AsNoTracking().SingleAsync(row => row.Name == "Customer web shop", stop);
        var team = await store.Set<Team>().AsNoTracking().SingleAsync(row => row.Id == service.Team, stop);
        var maker = await Somebody(row => row.Id == team.Lead, stop);
        foreach (var (component, version, environment, days) in ReleaseWords.Earlier)
            await record.Run(Brought(items[component].Id, version, environment, Now.AddDays(-days)), maker, stop);
        await Last(items, service, team, maker, stop);
        await Next(items, service, team, maker, stop);
        await record.Run(Brought(items["shop-adverts"].Id, "1.9.3", ItemEnvironment.Production, Now.AddHours(-7)) with { DeployedBy = "by hand" }, maker, stop);
    }

    private async Task Last(Dictionary<string, ConfigurationItem> items, Service service, Team team, Actor maker, CancellationToken stop)
    {
        var changes = new List<Id<Change>>();
        foreach (var words in ReleaseWords.Last)
            changes.Add(await Allowed(words, items, service, team, maker, stop));
        var release = await plan.Run(new("Customer web shop 2026.4", "2026.4", ReleaseType.Minor, ReleaseWords.About, service.Id, Changes: changes, PlannedAt: Now, Team: team.Id), maker, stop);
        await advance.Run(new(release.Id, ReleaseLife.Building), maker, stop);
        await tick.Run(new(release.Id, "built", "Tag v2026.4, images in the registry"), maker, stop);
        await advance.Run(new(release.Id, ReleaseLife.Testing), maker, stop);
        await tick.Run(new(release.Id, "tests", "412 of 412 passed, run 8841"), maker, stop);
        await advance.Run(new(release.Id, ReleaseLife.Ready), maker, stop);
        foreach (var (environment, days) in new[] { (ItemEnvironment.Test, 6), (ItemEnvironment.Staging, 2) })
            await Bring(release, items, environment, Now.AddDays(-days), maker, stop);
        await advance.Run(new(release.Id, ReleaseLife.Deploying), maker, stop);
        foreach (var change in changes)
            await start.Run(new(change, Now.AddMinutes(-20)), maker, stop);
        await Bring(release, items, ItemEnvironment.Production, Now.AddMinutes(-15), maker, stop);
        await advance.Run(new(release.Id, ReleaseLife.Deployed), maker, stop);
        foreach (var change in changes)
            await finish.Run(new(change, ChangeOutcome.Successful), maker, stop);
        await advance.Run(new(release.Id, ReleaseLife.EarlyLife), maker, stop);
    }

    private async Task Next(Dictionary<string, ConfigurationItem> items, Service service, Team team, Actor maker, CancellationToken stop)
    {
        var changes = new List<Id<Change>>();
        foreach (var words in ReleaseWords.Next)
            changes.Add((await raise.Run(Wished(words, items, service, team, TimeSpan.FromDays(21)), maker, stop)).Id);
        await plan.Run(new("Customer web shop 2026.5", "2026.5", ReleaseType.Major, Service: service.Id, Changes: changes, PlannedAt: Now.AddDays(21), Team: team.Id), maker, stop);
    }

    private async Task<Id<Change>> Allowed(ReleaseWords.Change words, Dictionary<string, ConfigurationItem> items, Service service, Team team, Actor maker, CancellationToken stop)
    {
        var change = await raise.Run(Wished(words, items, service, team, TimeSpan.FromMinutes(-30)), maker, stop);
        // The board said yes before the company kept its decisions here.
        change.Submit();
        store.AnnounceStep(change, new ChangeSubmitted(change.Id), maker, Now);
        change.AskForApproval();
        store.AnnounceStep(change, new ChangeApprovalAsked(change.Id), maker, Now);
        change.Approve(Now);
        store.AnnounceStep(change, new ChangeApproved(change.Id), maker, Now);
        await store.SaveChangesAsync(stop);
        return change.Id;
    }

    private RaiseChange.Request Wished(ReleaseWords.Change words, Dictionary<string, ConfigurationItem> items, Service service, Team team, TimeSpan ahead) => new(
        words.Title, ChangeType.Normal, null, words.What, words.Reason, service.Id, [.. words.Items.Select(item => items[item].Id)], Now + ahead, Now + ahead + TimeSpan.FromHours(3), Team: team.Id,
        ImplementationPlan: "The pipeline brings one component after the other and stops at the first that does not answer.",
        TestPlan: "An order through the whole shop, by the nightly script.", BackOutPlan: "The pipeline brings the version before.");

    private async Task Bring(Release release, Dictionary<string, ConfigurationItem> items, ItemEnvironment environment, DateTimeOffset at, Actor by, CancellationToken stop)
    {
        foreach (var item in ReleaseWords.Last.SelectMany(words => words.Items))
            await record.Run(Brought(items[item].Id, release.VersionName, environment, at) with { Release = release.Id }, by, stop);
    }

    private static RecordDeployment.Request Brought(Id<ConfigurationItem> item, string version, ItemEnvironment environment, DateTimeOffset at) => new(
        item, Version: version, Environment: environment, State: DeploymentLife.Succeeded, StartedAt: at, FinishedAt: at.AddMinutes(3), DeployedBy: "pipeline web-shop");

    private async Task<Actor> Somebody(System.Linq.Expressions.Expression<Func<Person, bool>> who, CancellationToken stop) =>
        await store.People.AsNoTracking().SingleOrDefaultAsync(who, stop) is { } person ? new(person.Id.Value, person.Name) { Cause = "demo", Grants = [Grant.All] } : Actor.System("demo");
}
