using Microsoft.EntityFrameworkCore;
using Tandem.Design.ServiceObjectives;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.OnCall;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Product.LaunchChecks;
using Tandem.Product.Launches;
using Tandem.Product.Products;
using Tandem.Product.Treaties;
using Tandem.Transition.ApprovalPolicies;
using Tandem.Transition.Releases;

namespace Tandem.Demonstration;

/// <summary>The web shop and those who run it agree on a treaty, which its budget moves at once; what it launched in the autumn is measured, its last release was launched, the next is being prepared.</summary>
internal sealed class DemoPact(
    Store store, DraftTreaty draft, SignTreaty sign, PlanLaunch plan, AddLaunchStep addStep, TickLaunchStep tick, AttestCheck attest, WaiveCheck waive, DecideGo go, CarryOutLaunch carryOut, ReadChecks checks, DemoLaunched launched, TimeProvider clock)
{
    private const string Name = "Web shop";

    private static readonly TreatyStage[] Stages =
    [
        new(0.6, ApprovalDemand.ServiceOwner, 0.25, 0.75),
        new(0.25, ApprovalDemand.Board, 0.5, 0.5),
        new(0, ApprovalDemand.EmergenciesOnly, 0.8, 0.25),
    ];

    private static readonly (string Text, int Days)[] Steps =
    [
        ("Write the mail to the shop managers", 7), ("Show the desk what is new", 14), ("Film of one minute for the front page", 18),
    ];

    public async Task Sign(CancellationToken stop)
    {
        var product = await store.Products.AsNoTracking().SingleAsync(row => row.Name == Name, stop);
        var objectives = await store.ServiceObjectives.AsNoTracking().Where(row => product.Services.Contains(row.Service) && row.State == ObjectiveLife.InForce).Select(row => row.Id).ToListAsync(stop);
        if (product.Owner is not { } owning || objectives.Count == 0)
            return;
        var owner = await store.People.AsNoTracking().SingleAsync(person => person.Id == owning, stop);
        var keeper = await Keeper(owner, stop);
        var treaty = await draft.Run(new("What the shop's budget decides", product.Id, objectives, owner.Id, keeper.Id, Stages, "As long as there is budget, the shop moves fast. When it runs out, it first becomes dependable again."), ActorOf(owner), stop);
        await sign.Run(new(treaty.Id, treaty.TextEdition), ActorOf(owner), stop);
        await sign.Run(new(treaty.Id, treaty.TextEdition), ActorOf(keeper), stop);
        await launched.Remember(product, owner, stop);
        await Last(product, owner, stop);
        await Next(product, owner, keeper, stop);
    }

    /// <summary>The head of those who are on call, or the administrator where that is the same person.</summary>
    private async Task<Person> Keeper(Person owner, CancellationToken stop)
    {
        var teams = (await store.ActiveSchedules(stop)).Select(schedule => schedule.Team).ToList();
        var leads = store.Teams.Where(team => teams.Contains(team.Id) && team.Lead != owner.Id).Select(team => team.Lead);
        return await store.People.AsNoTracking().Where(person => leads.Contains(person.Id)).OrderBy(person => person.Serial).FirstOrDefaultAsync(stop)
            ?? await store.People.AsNoTracking().SingleAsync(person => person.UserName == "admin", stop);
    }

    private async Task Last(DigitalProduct product, Person owner, CancellationToken stop)
    {
        var release = await store.Releases.AsNoTracking().Where(row => row.Service != null && product.Services.Contains(row.Service.Value) && row.State == ReleaseLife.EarlyLife).Select(row => (Id<Release>?)row.Id).FirstOrDefaultAsync(stop);
        var by = ActorOf(owner);
        var launch = await plan.Run(
            new(
                "Baskets that wait for you", Product: product.Id, Release: release, Audience: "Shop managers who order in the evening", Message: "What you chose at noon is still there in the evening.", Channels: "Mail, changelog, front page of the shop",
                Announcement: "Your basket is **kept for a month**, also when you sign out. And the front page no longer waits for its prices.", ExpectedIncidents: 60, ExpectedSatisfaction: 4, MeasuredBy: product.Objectives[0], ExpectedProgress: 45),
            by, stop);
        await attest.Run(new(launch.Id, "securityReviewed", "Reviewed with the release: nothing new is kept of a person"), by, stop);
        foreach (var missing in (await checks.Of(launch, stop)).Where(check => !check.LetsGo))
            await waive.Run(new(launch.Id, missing.Name, "A minor release: the team that built it stays beside the desk for two weeks"), by, stop);
        await go.Run(new(launch.Id), by, stop);
        await carryOut.Run(new(launch.Id), by, stop);
    }

    private async Task Next(DigitalProduct product, Person owner, Person keeper, CancellationToken stop)
    {
        var release = await store.Releases.AsNoTracking().Where(row => row.Service != null && product.Services.Contains(row.Service.Value) && row.State == ReleaseLife.Planning).Select(row => (Id<Release>?)row.Id).FirstOrDefaultAsync(stop);
        var items = await store.BacklogItems.AsNoTracking().Where(row => row.Product == product.Id && row.State == BacklogLife.Ready && row.Type == BacklogType.Feature).Select(row => row.Id).ToListAsync(stop);
        var by = ActorOf(owner);
        var launch = await plan.Run(
            new(
                "Order again in one step", Product: product.Id, Release: release, Items: items, PlannedFor: clock.GetUtcNow().AddDays(21), Audience: "Shop managers who order nearly the same every week", Message: "Last week's order, again, in two clicks.",
                Channels: "Mail, changelog", ExpectedIncidents: 50, ExpectedSatisfaction: 4.2),
            by, stop);
        foreach (var (text, days) in Steps)
            await addStep.Run(new(launch.Id, text, days > 10 ? keeper.Id : owner.Id, clock.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), by, stop);
        await tick.Run(new(launch.Id, 1), by, stop);
        await attest.Run(new(launch.Id, "securityReviewed", "Threat model of 12 pages, two findings mended"), ActorOf(keeper), stop);
    }

    private static Actor ActorOf(Person person) => new(person.Id.Value, person.Name) { Cause = "demo", Organisation = person.Organisation?.Value, Grants = [Grant.All] };
}
